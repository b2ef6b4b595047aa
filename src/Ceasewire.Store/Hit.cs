namespace Ceasewire.Store;

/// <summary>An article that a search found, and the words around what matched.</summary>
public sealed record Hit(string Article, string Name, string Snippet);
