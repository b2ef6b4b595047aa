namespace Ceasewire.Work;

/// <summary>A message that no worker could do.</summary>
/// <param name="Name">What its article is called; null where it holds none.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record DeadMessage(string? Name, int Bytes, string Reason);
