namespace Ceasewire.Store.Verification;

/// <summary>Something that is not as it was when it was stored.</summary>
/// <param name="Subject">Its name: "log row 17", "article sha256:…", "original …".</param>
public sealed record Difference(string Subject, string What);
