using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>What the names on both sides of a gap say: kept or dropped, known or introduced.</summary>
internal sealed class NameEvidence(ImmutableArray<SentenceProfile> sentences)
{
    private const int Beside = 3;

    private readonly NameIndex _names = new(sentences);

    public void Read(int gap, double[] values)
    {
        int start = Math.Max(0, gap - Beside), end = Math.Min(sentences.Length, gap + Beside);
        var before = Words(start, gap, kind: null);
        var after = Words(gap, end, kind: null);
        int old = after.Count(word => _names.StandsBefore(word, gap));
        int kept = before.Count(word => _names.StandsAfter(word, gap));
        values[(int)SeamFeature.OldNames] = Few(old);
        values[(int)SeamFeature.NewNames] = Few(after.Count - old);
        values[(int)SeamFeature.KeptNames] = Few(kept);
        values[(int)SeamFeature.LostNames] = Few(before.Count - kept);

        var placesBefore = Words(start, gap, EntityKind.Place);
        var placesAfter = Words(gap, end, EntityKind.Place);
        if (placesBefore.Count > 0 && placesAfter.Count > 0)
        {
            bool isShared = placesBefore.Overlaps(placesAfter);
            values[(int)(isShared ? SeamFeature.SamePlaces : SeamFeature.OtherPlaces)] = 1;
        }

        for (int sentence = gap; sentence < end; sentence++)
        {
            foreach (var name in sentences[sentence].Names)
            {
                if (FeatureOf(name, sentence, gap) is { } feature)
                {
                    values[(int)feature] = 1;
                }
            }
        }
    }

    /// <returns>What the name says at the gap, for one of the sentences after it; null where nothing.</returns>
    public SeamFeature? FeatureOf(ProfileName name, int sentence, int gap)
    {
        if (name.Kind == EntityKind.Organization && name.Words.Length == 1 && sentence == gap)
        {
            return _names.StandsBefore(name.Last, gap) ? SeamFeature.KnownBody : SeamFeature.UnknownBody;
        }

        if (name.Kind != EntityKind.Person)
        {
            return null;
        }

        bool isKnown = _names.IsNamedBefore(name.Last, gap);
        bool isNew = !isKnown && !_names.IsNamedBefore(name.Last, sentence);
        return name.Words.Length > 1
            ? (isNew ? SeamFeature.Introduced : isKnown && name.IsIntroduced ? SeamFeature.Reintroduced : null)
            : isKnown ? SeamFeature.KnownPerson
            : !isNew ? null
            : name.IsIntroduced ? SeamFeature.Introduced
            : SeamFeature.UnknownPerson;
    }

    /// <summary>Words of the names, each once.</summary>
    private HashSet<string> Words(int start, int end, EntityKind? kind)
    {
        var words = new HashSet<string>();
        for (int sentence = start; sentence < end; sentence++)
        {
            foreach (var name in sentences[sentence].Names)
            {
                if (kind is null || name.Kind == kind)
                {
                    words.UnionWith(name.Words);
                }
            }
        }

        return words;
    }

    /// <summary>A count between 0 and 1: the first few matter most.</summary>
    private static double Few(int count) => count / (count + 2.0);
}
