namespace Ceasewire.Extraction.Places;

/// <summary>The features of each reading of a name, from the name, the gazetteer and the company it keeps.</summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer, PlaceContext context, Neighbourhood neighbourhood)
{
    /// <summary>News of this many states is read abroad: it says so where it means a small namesake.</summary>
    private const int SeveralStates = 3;

    /// <param name="features">Zeros, to be filled.</param>
    public void Of(FoundName name, NameMatch match, double mostPeople, bool isTakenBefore, Span<double> features)
    {
        int entry = match.Entry, key = name.Matches.Start;
        var kind = gazetteer.KindOf(entry);
        double people = Math.Max(300, gazetteer.PopulationOf(entry));
        bool isTown = kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Settlement;
        Set(
            features, PlaceFeature.People,
            isTown || kind is PlaceKind.Admin2 or PlaceKind.Quarter ? Math.Log10(people) - 2 : 0);
        if (FeatureOf(kind) is { } feature)
        {
            Set(features, feature, 1);
        }

        Set(
            features, PlaceFeature.OwnList,
            gazetteer.IsOwn(entry) && kind is not (PlaceKind.Country or PlaceKind.Admin1));
        Set(features, PlaceFeature.AlternateName, !match.IsPrimary);
        Set(features, PlaceFeature.MostPeople, people >= mostPeople);
        double behind = Math.Log10(Math.Max(1, mostPeople / people));
        Set(features, PlaceFeature.PeopleBehind, behind);

        // "will meet in Geneva", in news of Russians, Syrians and Americans, is not Geneva, New York.
        bool isAmongStates = context.States >= SeveralStates;
        bool isAside = isAmongStates && kind == PlaceKind.Settlement && !context.IsMostNamed(entry);
        Set(features, PlaceFeature.PeopleBehindAside, isAside ? behind : 0);
        Set(features, PlaceFeature.CapitalAmongStates, isAmongStates && kind == PlaceKind.Capital);
        if (name.Cue is { } cue)
        {
            Set(features, PlaceFeature.CueFits, Fits(kind, cue));
            Set(features, PlaceFeature.CueDiffers, !Fits(kind, cue));
        }

        // "Idlib" alone is the town, not the governorate that is called after it.
        Set(
            features, PlaceFeature.NamesakeDivision,
            kind is PlaceKind.Admin1 or PlaceKind.Admin2 && !match.IsPrimary && name.Cue is null);
        var (share, named) = context.Country(entry, key);
        Set(features, PlaceFeature.StateShare, share);
        Set(features, PlaceFeature.StateNamed, named);
        Set(features, PlaceFeature.CapitalOfNamed, kind == PlaceKind.Capital ? named : 0);
        Set(features, PlaceFeature.AlternateAbroad, !match.IsPrimary ? 1 - named : 0);
        var (divisionShare, divisionNamed) = context.Division(entry, key);
        Set(features, PlaceFeature.DivisionNamed, divisionNamed);
        Set(features, PlaceFeature.DivisionShare, divisionShare);
        Set(features, PlaceFeature.NearSure, context.Nearness(entry, key));
        Set(features, PlaceFeature.Neighbours, neighbourhood.Around(entry, key));
        Set(features, PlaceFeature.DivisionNeighbours, neighbourhood.InDivision(entry, key));
        Set(features, PlaceFeature.StateNeighbours, neighbourhood.InState(entry, key));
        Set(
            features, PlaceFeature.InContainer,
            name.Container is { } container && Containment.IsWithinAny(gazetteer, entry, container));
        Set(features, PlaceFeature.TakenBefore, isTakenBefore);
        if (name.IsLoose)
        {
            // A spelling by ear needs its country in the text.
            Set(features, named >= 0.5 ? PlaceFeature.ByEar : PlaceFeature.ByEarAbroad, 1);
        }
    }

    /// <summary>The features of the reading that no entry is meant.</summary>
    public static void OfNone(FoundName name, bool isAbroad, Span<double> features)
    {
        Set(features, PlaceFeature.NoReading, 1);
        Set(features, PlaceFeature.NoReadingByEar, name.IsLoose);
        Set(features, PlaceFeature.NoReadingAbroad, isAbroad);
        Set(features, PlaceFeature.NoReadingOneOfMany, Math.Log2(Math.Max(1, name.Matches.End - name.Matches.Start)));
    }

    private static PlaceFeature? FeatureOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => PlaceFeature.Country,
        PlaceKind.Region => PlaceFeature.Region,
        PlaceKind.Water => PlaceFeature.Water,
        PlaceKind.Admin1 => PlaceFeature.FirstDivision,
        PlaceKind.Admin2 => PlaceFeature.SecondDivision,
        PlaceKind.Capital => PlaceFeature.Capital,
        PlaceKind.Seat => PlaceFeature.Seat,
        PlaceKind.Quarter => PlaceFeature.Quarter,
        PlaceKind.Settlement => null,
        _ => PlaceFeature.Site,
    };

    private static bool Fits(PlaceKind kind, PlaceKind cue) => cue switch
    {
        PlaceKind.Settlement => kind is PlaceKind.Settlement or PlaceKind.Seat or PlaceKind.Capital,
        PlaceKind.Admin1 => kind is PlaceKind.Admin1 or PlaceKind.Region,
        PlaceKind.Quarter => kind is PlaceKind.Quarter or PlaceKind.Admin2,
        _ => kind == cue,
    };

    private static void Set(Span<double> features, PlaceFeature feature, bool isSo) =>
        Set(features, feature, isSo ? 1 : 0);

    private static void Set(Span<double> features, PlaceFeature feature, double value) =>
        features[(int)feature] = value;
}
