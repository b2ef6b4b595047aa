using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>A place that a sentence names, or describes with a noun.</summary>
/// <param name="Head">The token that the rest of the sentence governs.</param>
internal readonly record struct PlaceCandidate(PlaceMention Mention, int Head, bool IsDescription);

/// <summary>
/// The places that a sentence names, and those that its definite nouns stand for: "the war-torn city", "the town".
/// </summary>
internal sealed class PlaceCandidates(Analysis analysis, ImmutableArray<PlaceMention> mentions)
{
    /// <summary>Whether a noun speaks of what is known, "the area", or of some of its kind, "a rebel-held area".</summary>
    private enum Reference
    {
        Known,
        Any,
    }

    /// <summary>Mentions that a description looks back over, and sentences that one looks ahead over.</summary>
    private const int FarthestBack = 40, FarthestAhead = 4;

    public List<PlaceCandidate> In(int sentence)
    {
        var range = analysis.Document.Sentences[sentence];
        var span = analysis.Document.Cover(range);
        var candidates = new List<PlaceCandidate>();
        for (int i = FirstFrom(span.Start); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
        {
            if (mentions[i].Role is PlaceRole.Literal or PlaceRole.Metonym)
            {
                candidates.Add(new PlaceCandidate(mentions[i], HeadOf(mentions[i]), false));
            }
        }

        for (int token = range.Start; token < range.End; token++)
        {
            if (analysis.Upos(token) == Upos.Noun && PlaceWords.CueOf(analysis.Lemma(token)) is { IsDefinite: true } cue
                && !IsNamed(token, candidates) && Described(token, cue.Kind) is { } described)
            {
                candidates.Add(new PlaceCandidate(described, token, true));
            }
        }

        return candidates;
    }

    private int HeadOf(PlaceMention mention) => analysis.HeadOf(analysis.Document.TokensIn(mention.Span));

    private int FirstFrom(int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// "the city of Homs", "the Kallaseh district", "a town in Syria": the name beside it says it, or holds it.
    /// </summary>
    private bool IsNamed(int noun, List<PlaceCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            var words = analysis.Document.TokensIn(candidate.Mention.Span);
            bool isBehind = words.Start > noun && words.Start - noun <= 3
                && (analysis.Lower(noun + 1) is "of" || (analysis.Lower(noun + 1) is "in" && !IsIndefinite(noun)));
            if (isBehind || words.End == noun || (words.Start == noun + 1 && candidate.Head != noun))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIndefinite(int noun) =>
        analysis.Child(noun, Relation.Determiner) is { } article && analysis.Lower(article) is "a" or "an" or "another";

    private PlaceMention? Described(int noun, PlaceKind kind)
    {
        // "The towns medical centre", "the town's hospital": the article is the phrase's.
        int phrase = WholeOf(noun);
        var determiner = analysis.Child(noun, Relation.Determiner) ?? analysis.Child(phrase, Relation.Determiner);
        bool isIndefinite = IsIndefinite(noun) || IsIndefinite(phrase);
        bool isPlural = analysis.Xpos(noun) is "NNS" && phrase == noun;
        if (determiner is null && kind != PlaceKind.Quarter)
        {
            return null;
        }

        var found = isIndefinite && kind != PlaceKind.Quarter ? Ahead(noun)
            : Back(noun, kind, isIndefinite || isPlural ? Reference.Any : Reference.Known);
        return found?.Place is { } place ? new PlaceMention(Phrase(noun), PlaceRole.Literal, place) : null;
    }

    /// <summary>"towns" in "The towns medical centre", also where the tree takes both nouns for subjects.</summary>
    private int WholeOf(int noun)
    {
        int head = analysis.Head(noun);
        if (analysis.Relation(noun) is Relation.Compound && head > noun)
        {
            return head;
        }

        // A text that lost its apostrophes.
        for (int next = noun + 1; analysis.Xpos(noun) is "NNS" && next < analysis.Count && head >= 0; next++)
        {
            if (analysis.Upos(next) == Upos.Noun && analysis.Head(next) == head
                && analysis.Relation(next) == analysis.Relation(noun))
            {
                return next;
            }

            if (analysis.Upos(next) != Upos.Adjective)
            {
                break;
            }
        }

        return noun;
    }

    /// <summary>
    /// The last place of the noun's own word ("the town of Jayrud" for "the town"), else the last of its kind.
    /// </summary>
    private PlaceMention? Back(int noun, PlaceKind kind, Reference reference)
    {
        PlaceMention? nearest = null;
        string lemma = analysis.Lemma(noun);
        int last = FirstFrom(analysis.Document.Tokens[noun].Start) - 1;
        for (int i = last; i >= 0 && i > last - FarthestBack; i--)
        {
            var mention = mentions[i];
            bool isState = kind == PlaceKind.Country && mention.Role is PlaceRole.Demonym or PlaceRole.Metonym;
            if ((mention.Role != PlaceRole.Literal && !isState)
                || mention.Place is not { } place
                || !Fits(place.Precision, kind)
                || (reference == Reference.Any && kind == PlaceKind.Quarter && place.Precision == PlacePrecision.Exact))
            {
                continue;
            }

            if (reference == Reference.Known && Cue(mention) == lemma)
            {
                return mention;
            }

            // "the area" is about the base, the crossing, the quarter that the text is at, before the town beside it.
            bool isFiner = kind == PlaceKind.Quarter && place.Precision == PlacePrecision.Exact
                && nearest?.Place?.Precision != PlacePrecision.Exact;
            nearest = (nearest is null || isFiner) && !IsOrigin(mention) ? mention : nearest;
        }

        return nearest;
    }

    /// <summary>"an opposition-held town" is the one that is named soon after: "the town of Jayrud".</summary>
    private PlaceMention? Ahead(int noun)
    {
        int sentence = analysis.Document.SentenceOf(noun);
        string lemma = analysis.Lemma(noun);
        for (int i = FirstFrom(analysis.Document.Tokens[noun].End); i < mentions.Length; i++)
        {
            if (analysis.Document.SentenceOf(analysis.Document.TokensIn(mentions[i].Span).Start)
                > sentence + FarthestAhead)
            {
                return null;
            }

            if (mentions[i].Role == PlaceRole.Literal && Cue(mentions[i]) == lemma)
            {
                return mentions[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The noun that says what the name names, in, behind or before it: "Tabqa air base", "Aleppo city", "the town of
    /// Jayrud".
    /// </summary>
    private string? Cue(PlaceMention mention)
    {
        var words = analysis.Document.TokensIn(mention.Span);
        if (words.IsEmpty)
        {
            return null;
        }

        return analysis.Upos(words.End - 1) == Upos.Noun ? analysis.Lemma(words.End - 1)
            : words.End < analysis.Count && PlaceWords.CueOf(analysis.Lemma(words.End)) is not null
                ? analysis.Lemma(words.End)
            : words.Start > 1 && analysis.Lower(words.Start - 1) is "of" ? analysis.Lemma(words.Start - 2)
            : null;
    }

    private bool IsOrigin(PlaceMention mention)
    {
        int before = analysis.Document.TokensIn(mention.Span).Start - 1;
        return before >= 0 && PlaceWords.Is(analysis.Lower(before), PlaceWordClass.Origin);
    }

    /// <summary>The noun with what stands before it: "the war-torn city".</summary>
    private TextSpan Phrase(int noun)
    {
        int start = noun;
        foreach (int child in analysis.Children(noun))
        {
            if (child < noun
                && analysis.Relation(child) is Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound)
            {
                start = Math.Min(start, analysis.Subtree(child).Start);
            }
        }

        return analysis.Document.Cover(new TokenRange(start, noun + 1));
    }

    private static bool Fits(PlacePrecision precision, PlaceKind kind) =>
        kind switch
        {
            PlaceKind.Settlement => precision is PlacePrecision.Settlement or PlacePrecision.Near,
            PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Region => precision
                is PlacePrecision.Admin1
                    or PlacePrecision.Region,
            PlaceKind.Country => precision == PlacePrecision.Country,
            PlaceKind.Water => precision == PlacePrecision.Water,
            PlaceKind.Base or PlaceKind.Facility or PlaceKind.Crossing or PlaceKind.Camp => precision
                == PlacePrecision.Exact,
            _ => precision
                is PlacePrecision.Settlement
                    or PlacePrecision.Exact
                    or PlacePrecision.Near
                    or PlacePrecision.Unknown,
        };
}
