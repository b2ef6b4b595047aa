using System.Collections.Immutable;
using System.Text;
using Ceasewire.Language.Network;
using Ceasewire.Text;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training;

/// <summary>
/// Counts names by exact span and kind. A name found on words of which the corpus does not tell counts neither for nor
/// against.
/// </summary>
internal sealed class NameScores
{
    private readonly Dictionary<EntityKind, (int Hits, int Found, int Right)> _counts = [];

    public void Add(NetworkModel model, IReadOnlyList<Sentence> sentences)
    {
        var (document, marks) = Join(sentences);
        var findings = new Findings(document.Tokens.Length);
        new NetworkRunner(model).Run(document, findings);
        var right = Names(marks).ToHashSet();
        foreach (var name in right)
        {
            Count(name.Kind, 0, 0, 1);
        }

        foreach (var name in findings.Names)
        {
            bool isKnown = marks.AsSpan(name.Words.Start..name.Words.End).IndexOf(-1) < 0;
            bool isRight = right.Contains((name.Words.Start, name.Words.End, name.Kind));
            Count(name.Kind, isRight ? 1 : 0, isKnown ? 1 : 0, 0);
        }
    }

    public void Write(TextWriter writer)
    {
        writer.WriteLine("""
            re3d: Person is person, Organisation organisation, Location place, Nationality nationality. Right are
            mentions that the annotators confirmed (confidence of a half or more) and all nationalities, without article
            or title, whose words are in capitals; names found on other words in capitals are not counted. Each report
            was read by a network trained on names of the other corpora, then of the other folds' reports; its encoder
            had seen the text of all, without marks.
            """);
        EntityKind[] kinds = [EntityKind.Person, EntityKind.Organization, EntityKind.Place, EntityKind.Nationality];
        foreach (var kind in kinds)
        {
            writer.WriteLine(Line(kind.ToString(), _counts.GetValueOrDefault(kind)));
        }

        writer.WriteLine(Line("all", kinds.Select(kind => _counts.GetValueOrDefault(kind)).Aggregate(
            (sum, counts) => (sum.Hits + counts.Hits, sum.Found + counts.Found, sum.Right + counts.Right))));
    }

    private static string Line(string name, (int Hits, int Found, int Right) counts)
    {
        double precision = 100.0 * counts.Hits / Math.Max(1, counts.Found);
        double recall = 100.0 * counts.Hits / Math.Max(1, counts.Right);
        double f1 = 200.0 * counts.Hits / Math.Max(1, counts.Found + counts.Right);
        return FormattableString.Invariant($"{name}: F1 {f1:F1}, P {precision:F1}, R {recall:F1}, {counts.Right} gold");
    }

    private void Count(EntityKind kind, int hits, int found, int right)
    {
        // As on the other corpora, a facility is a place.
        kind = kind == EntityKind.Facility ? EntityKind.Place : kind;
        var counts = _counts.GetValueOrDefault(kind);
        _counts[kind] = (counts.Hits + hits, counts.Found + found, counts.Right + right);
    }

    private static (Document Document, int[] Marks) Join(IReadOnlyList<Sentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var ranges = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var sentence in sentences)
        {
            int first = tokens.Count;
            foreach (string form in sentence.Forms)
            {
                tokens.Add(new(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }

            ranges.Add(new(first, tokens.Count));
        }

        var document = new Document(text.ToString(), tokens.ToImmutable(), ranges.ToImmutable());
        return (document, [.. sentences.SelectMany(sentence => sentence.Names!)]);
    }

    private static IEnumerable<(int Start, int End, EntityKind Kind)> Names(int[] marks)
    {
        int start = 0;
        for (int word = 0; word < marks.Length; word++)
        {
            if (marks[word] <= NameMarks.Outside)
            {
                continue;
            }

            start = NameMarks.Starts(marks[word]) ? word : start;
            if (NameMarks.Ends(marks[word]))
            {
                yield return (start, word + 1, NameMarks.KindOf(marks[word]));
            }
        }
    }
}
