using System.Collections.Immutable;

namespace Ceasewire.Store.Verification;

/// <summary>Collects what the checks find, in the order in which they find it.</summary>
internal sealed class Findings
{
    private readonly List<string> _subjects = [];
    private readonly Dictionary<string, List<string>> _whats = [];
    private readonly List<string> _notes = [];
    private readonly List<(string What, long Count)> _checked = [];

    public bool Names(string subject) => _whats.ContainsKey(subject);

    public void Differs(string subject, string what)
    {
        if (!_whats.TryGetValue(subject, out var whats))
        {
            _subjects.Add(subject);
            _whats[subject] = whats = [];
        }

        whats.Add(what);
    }

    public void Note(string note) => _notes.Add(note);

    public void Checked(string what, long count) => _checked.Add((what, count));

    public Verdict Verdict(string head) =>
        new(
            [.. _subjects.Select(subject => new Difference(subject, string.Join("; ", _whats[subject].Distinct())))],
            [.. _notes],
            [.. _checked],
            head);
}
