using System.Collections.Immutable;
using Ceasewire.Extraction.Places;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// Tells who the parties of a report are: by name, by title and nationality, by side; unknown stays unknown.
/// </summary>
public sealed class PartyReader(ActorRegistry registry)
{
    /// <param name="published">Decides between terms of office; null leaves them open.</param>
    public Parties Read(
        Analysis analysis, Coreference coreference, ImmutableArray<PlaceMention> places, DateOnly? published)
    {
        var names = NameFinder.Find(analysis, registry, published);
        var theme = registry.Country(Theme.Of(names, places));
        return new Parties(analysis, new Identities(analysis, coreference, registry, names, theme));
    }
}
