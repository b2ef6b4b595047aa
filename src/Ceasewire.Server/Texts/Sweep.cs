using System.Collections.Immutable;

namespace Ceasewire.Server.Texts;

/// <summary>What a stretch of a report's text is marked as.</summary>
internal enum MarkKind
{
    Claim,
    Trigger,
    Notice,
    Asked,
}

/// <summary>Code points of the text, end exclusive.</summary>
internal readonly record struct Mark(int Start, int End, MarkKind Kind, int Number);

/// <summary>Goes through the text once, with the marks that are open where it stands.</summary>
internal sealed class Sweep
{
    private readonly Report _report;
    private readonly CodePoints _text;
    private readonly Mark[] _starts;
    private readonly int[] _edges;
    private readonly HashSet<Mark> _open = [];
    private int _nextStart;
    private int _nextEdge;

    public Sweep(Report report, CodePoints text, List<Mark> marks)
    {
        (_report, _text) = (report, text);
        _starts = [.. marks.OrderBy(mark => mark.Start)];
        _edges = [.. marks.SelectMany(mark => new[] { mark.Start, mark.End }).Distinct().Order()];
    }

    /// <summary>Cuts one line. Lines must be given in order.</summary>
    public Paragraph Cut(int start, int end)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var notes = ImmutableArray.CreateBuilder<MarginNote>();
        for (int at = start; at < end;)
        {
            while (_nextEdge < _edges.Length && _edges[_nextEdge] <= at)
            {
                _nextEdge++;
            }

            int until = _nextEdge < _edges.Length ? Math.Min(end, _edges[_nextEdge]) : end;
            List<Mark> opened = [];
            for (; _nextStart < _starts.Length && _starts[_nextStart].Start <= at; _nextStart++)
            {
                opened.Add(_starts[_nextStart]);
            }

            _open.UnionWith(opened);
            _open.RemoveWhere(mark => mark.End <= at);
            notes.AddRange(opened.Where(mark => mark.Kind == MarkKind.Notice)
                .Select(mark => new MarginNote(mark.Number, _report.Reading.Notices[mark.Number - 1])));
            segments.Add(Make(at, until, opened));
            at = until;
        }

        return new(segments.ToImmutable(), notes.ToImmutable());
    }

    private Segment Make(int start, int end, List<Mark> opened) => new(
        _text[start, end],
        [.. Numbers(_open, MarkKind.Claim)],
        [.. Numbers(opened, MarkKind.Trigger)],
        [.. Numbers(_open.Where(mark => mark.End == end), MarkKind.Notice)])
    {
        IsTrigger = _open.Any(mark => mark.Kind == MarkKind.Trigger),
        IsNoticed = _open.Any(mark => mark.Kind == MarkKind.Notice),
        IsAsked = _open.Any(mark => mark.Kind == MarkKind.Asked),
        OpensAsked = opened.Any(mark => mark.Kind == MarkKind.Asked),
    };

    private static IEnumerable<int> Numbers(IEnumerable<Mark> marks, MarkKind kind) =>
        marks.Where(mark => mark.Kind == kind).Select(mark => mark.Number).Order();
}
