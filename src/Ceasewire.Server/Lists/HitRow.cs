namespace Ceasewire.Server.Lists;

/// <summary>A report that a search found, and the words around what matched.</summary>
public sealed record HitRow(string Article, string Title, string Snippet);
