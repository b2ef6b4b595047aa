using System.Collections.Immutable;
using System.Text;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Reads the places that a text names, with what each stands for. A name that no gazetteer has keeps its words and,
/// where the text says so, its parent; it gets no point. Holds no state but the gazetteer, so threads may share it.
/// </summary>
public sealed class PlaceReader(Gazetteer gazetteer, PlaceWeights weights)
{
    /// <summary>Readings that a mention keeps.</summary>
    private const int MostAlternatives = 5;

    /// <summary>With the gazetteer and the weights that ship with the program.</summary>
    public static PlaceReader Load() => new(Gazetteer.Load(), PlaceWeights.Load());

    /// <returns>Mentions in text order; none overlap.</returns>
    public ImmutableArray<PlaceMention> Read(Analysis analysis) =>
        Read(analysis, new PlaceNameFinder(gazetteer, analysis).Find());

    /// <summary>Reads what names found elsewhere stand for.</summary>
    public ImmutableArray<PlaceMention> Read(Analysis analysis, ImmutableArray<TextSpan> names) =>
        Read(analysis, new PlaceNameFinder(gazetteer, analysis).At(names));

    /// <summary>The names at the spans, each with all its readings.</summary>
    internal List<FoundName> Resolved(Analysis analysis, ImmutableArray<TextSpan> names)
    {
        var found = new PlaceNameFinder(gazetteer, analysis).At(names);
        Resolve(analysis, found);
        return found;
    }

    private void Resolve(Analysis analysis, List<FoundName> names)
    {
        new Containment(gazetteer, analysis, names).Link();
        new PlaceResolver(gazetteer, weights, names).Resolve();
    }

    private ImmutableArray<PlaceMention> Read(Analysis analysis, List<FoundName> names)
    {
        Resolve(analysis, names);
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(names.Count);
        foreach (var name in names)
        {
            var kept =
                name.Alternatives.Length > MostAlternatives ? name.Alternatives[..MostAlternatives] : name.Alternatives;
            mentions.Add(
                new PlaceMention(name.Span, RoleOf(analysis, name), PlaceOf(analysis, name)) { Alternatives = kept });
        }

        return mentions.ToImmutable();
    }

    private PlaceRole RoleOf(Analysis analysis, FoundName name) =>
        name.Role == PlaceRole.Literal && name.Entry >= 0
        && gazetteer.KindOf(name.Entry) is PlaceKind.Country or PlaceKind.Capital
        && PlaceRoles.IsMetonym(analysis, name.Words)
            ? PlaceRole.Metonym
            : name.Role;

    private Place? PlaceOf(Analysis analysis, FoundName name)
    {
        if (name.Entry >= 0)
        {
            var place = PlaceAt(name.Entry) is { } entry && IsForeign(entry.Name, name)
                ? entry with { Name = analysis.Document[name.Span].ToString() }
                : PlaceAt(name.Entry);
            return Offsets.Before(analysis, name.Words) is { } offset ? Offsets.Apply(place, offset) : place;
        }

        if (name is { IsKnown: true, Container: null } or { IsGeneric: true, Container: null })
        {
            // The gazetteer has the name, but which of its bearers is meant cannot be told.
            return null;
        }

        string text = analysis.Document[name.Span].ToString();
        return name.Container is { Entry: >= 0 and var parent }
                ? new Place(
                    text, null,
                    gazetteer.CountryOf(parent),
                    DivisionOf(parent),
                    null, null, PlacePrecision.Unknown, null,
                    Chain(parent))
            : name.Cue is not null ? new Place(text, null, null, null, null, null, PlacePrecision.Unknown, null, [])
            : null;
    }

    /// <summary>
    /// GeoNames calls Geneva "Genève": where the text has another name for it in plain letters, that is the English
    /// one.
    /// </summary>
    private bool IsForeign(string entryName, FoundName name) =>
        !name.IsLoose && !gazetteer.IsOwn(name.Entry) && !Ascii.IsValid(entryName) && name.Role != PlaceRole.Demonym;

    /// <summary>The record of a gazetteer entry.</summary>
    public Place PlaceAt(int index)
    {
        var entry = gazetteer[index];
        return new Place(
            gazetteer.NameOf(index),
            entry.Geonames,
            entry.Country,
            DivisionOf(index),
            entry.Latitude,
            entry.Longitude,
            entry.Latitude is null ? PlacePrecision.Unknown : PrecisionOf(entry.Kind),
            entry.RadiusKm,
            entry.Parent < 0 ? [] : Chain(entry.Parent));
    }

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Region => PlacePrecision.Region,
        PlaceKind.Water => PlacePrecision.Water,
        PlaceKind.Admin1 => PlacePrecision.Admin1,
        PlaceKind.Admin2 => PlacePrecision.Admin2,
        PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Settlement => PlacePrecision.Settlement,
        _ => PlacePrecision.Exact,
    };

    /// <summary>Names of the entry and of all that it lies in, nearest first.</summary>
    private ImmutableArray<string> Chain(int index)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (int at = index; at >= 0; at = gazetteer.ParentOf(at))
        {
            names.Add(gazetteer.NameOf(at));
        }

        return names.ToImmutable();
    }

    private string? DivisionOf(int index) =>
        gazetteer.DivisionOf(index) is >= 0 and var division ? gazetteer.NameOf(division) : null;
}
