using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>The place mentions of a text by the token that heads them, and what "the city" stands for.</summary>
internal sealed class MentionIndex
{
    private readonly Analysis _analysis;
    private readonly ImmutableArray<PlaceMention> _mentions;
    private readonly Dictionary<int, PlaceMention> _byHead = [];

    public MentionIndex(Analysis analysis, ImmutableArray<PlaceMention> mentions)
    {
        (_analysis, _mentions) = (analysis, mentions);
        foreach (var mention in mentions)
        {
            if (mention.Role is PlaceRole.Literal or PlaceRole.Metonym)
            {
                var words = analysis.Document.TokensIn(mention.Span);
                if (!words.IsEmpty)
                {
                    _byHead[PlaceRoles.HeadOf(analysis, words)] = mention;
                }
            }
        }
    }

    public PlaceMention? At(int head) => _byHead.GetValueOrDefault(head);

    /// <summary>
    /// The place that a definite noun stands for: "the city", "the war-torn city" is the settlement last named; "the province" the
    /// division. A noun that is itself named by a name beside it ("the city of Homs") is no such description.
    /// </summary>
    public PlaceMention? DescribedBy(int noun)
    {
        if (_analysis.Upos(noun) != Upos.Noun || PlaceWords.CueOf(_analysis.Lemma(noun)) is not { IsDefinite: true } cue || !IsDefinite(noun))
        {
            return null;
        }

        for (int i = _mentions.Length - 1; i >= 0; i--)
        {
            var mention = _mentions[i];
            if (mention.Span.Start < _analysis.Document.Tokens[noun].Start && mention.Role == PlaceRole.Literal
                && mention.Place is { } place && Fits(place.Precision, cue.Kind))
            {
                var words = _analysis.Document.Cover(PhraseOf(noun));
                return new PlaceMention(words, PlaceRole.Literal, place);
            }
        }

        return null;
    }

    private bool IsDefinite(int noun) =>
        _analysis.Child(noun, Relation.Determiner) is { } determiner && _analysis.Lower(determiner) is "the" or "this" or "that";

    /// <summary>The noun with what stands before it: "the war-torn city".</summary>
    private TokenRange PhraseOf(int noun)
    {
        int start = noun;
        foreach (int child in _analysis.Children(noun))
        {
            if (child < noun && _analysis.Relation(child) is Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound)
            {
                start = Math.Min(start, _analysis.Subtree(child).Start);
            }
        }

        return new TokenRange(start, noun + 1);
    }

    private static bool Fits(PlacePrecision precision, PlaceKind kind) => kind switch
    {
        PlaceKind.Settlement => precision is PlacePrecision.Settlement or PlacePrecision.Near,
        PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Region => precision is PlacePrecision.Admin1 or PlacePrecision.Region,
        PlaceKind.Country => precision == PlacePrecision.Country,
        PlaceKind.Water => precision == PlacePrecision.Water,
        PlaceKind.Base or PlaceKind.Facility or PlaceKind.Crossing or PlaceKind.Camp => precision == PlacePrecision.Exact,
        _ => precision is PlacePrecision.Settlement or PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.Unknown,
    };
}
