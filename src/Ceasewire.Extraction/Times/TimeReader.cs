using System.Collections.Immutable;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Grammars;
using Ceasewire.Extraction.Times.Scanning;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>Finds every time expression of a text and places it in the calendar.</summary>
public static class TimeReader
{
    /// <summary>Reads the text as of one piece.</summary>
    /// <param name="published">
    /// What relative expressions count from; where it is null they are found but not placed.
    /// </param>
    /// <returns>Mentions in text order; they do not overlap.</returns>
    public static ImmutableArray<TimeMention> Read(Analysis analysis, DateOnly? published) =>
        Read(analysis, Passages.Whole(analysis.Document), _ => published);

    /// <summary>No time told in one passage is what another's expressions count from.</summary>
    /// <param name="published">The day of the passage that starts with that sentence.</param>
    public static ImmutableArray<TimeMention> Read(
        Analysis analysis, Passages passages, Func<int, DateOnly?> published)
    {
        var found = Scan(analysis.Document.Text);
        var context = new TimeContext(analysis, published(0), Tellings.Of(found, published(0)));
        int passage = 0;
        var mentions = ImmutableArray.CreateBuilder<TimeMention>(found.Count);
        foreach (var (expression, span) in found)
        {
            if (passages.StartAt(analysis.Document.TokensIn(span).Start) is var start && start != passage)
            {
                passage = start;
                context = new TimeContext(analysis, published(start), Tellings.Of(found, published(start)));
            }

            context.At = span.Start;
            var sense = expression.Resolve(context);
            context.Tell(sense);
            mentions.Add(new TimeMention(
                span, sense.Kind, sense.Value, sense.Edtf, sense.Start, sense.End, sense.Precision, sense.Basis,
                    sense.Days)
            {
                Published = context.Published,
                Weekday = expression is WeekdayDate { Shift: null } named ? named.Weekday : null,
            });
        }

        return mentions.DrainToImmutable();
    }

    internal static List<FoundExpression> Scan(string text)
    {
        var found = new List<FoundExpression>();
        var atoms = new Atoms();
        for (int start = 0; start < text.Length;)
        {
            start = atoms.Fill(text, start);
            for (int at = 0; at < atoms.Count;)
            {
                if (ExpressionGrammar.At(atoms, at) is { } match)
                {
                    var span = new TextSpan(atoms[at].Start, atoms[match.End - 1].End);
                    found.Add(new FoundExpression(match.Expression, span));
                    at = match.End;
                }
                else
                {
                    at++;
                }
            }
        }

        SharedYears.Share(text, found);
        return found;
    }
}

/// <summary>An expression and where it stands.</summary>
internal readonly record struct FoundExpression(Expression Expression, TextSpan Span);
