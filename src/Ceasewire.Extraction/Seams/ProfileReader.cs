using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>Reads of each sentence what ties it to others.</summary>
internal sealed class ProfileReader
{
    /// <summary>"bombing", "bombed" and "bombardment" share their first letters.</summary>
    private const int StemLength = 5;

    private static readonly string[] Days =
        [.. DateTimeFormatInfo.InvariantInfo.DayNames.Select(day => day.ToLowerInvariant())];

    private readonly Analysis _analysis;
    private readonly MarkReader _marks;
    private int _entity;

    private ProfileReader(Analysis analysis) => (_analysis, _marks) = (analysis, new(analysis));

    public static ImmutableArray<SentenceProfile> Read(Analysis analysis)
    {
        var reader = new ProfileReader(analysis);
        return [.. analysis.Document.Sentences.Select(reader.Read)];
    }

    private SentenceProfile Read(TokenRange sentence)
    {
        var terms = new Dictionary<string, int>();
        var definites = ImmutableArray.CreateBuilder<string>();
        int weekdays = 0;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            var upos = _analysis.Upos(token);
            if (upos == Upos.ProperNoun && Array.IndexOf(Days, _analysis.Lower(token)) is >= 0 and var day)
            {
                weekdays |= 1 << day;
            }
            else if (IsTerm(token, upos))
            {
                string stem = Stem(token, upos);
                terms.TryAdd(stem, token);
                if (upos == Upos.Noun && _analysis.Child(token, Relation.Determiner) is { } article
                    && _analysis.Lower(article) is "the" or "this" or "that" or "these" or "those"
                    && !definites.Contains(stem))
                {
                    definites.Add(stem);
                }
            }
        }

        var names = Names(sentence);
        int person = names.FirstOrDefault(name => name.Kind == EntityKind.Person) is { Words.IsDefault: false } first
            ? first.Range.Start : int.MaxValue;
        var (marks, pronoun) = _marks.Read(sentence, person);
        return new SentenceProfile
        {
            Terms = [.. terms.Select(pair => new ProfileTerm(pair.Key, pair.Value))],
            Names = names,
            Definites = definites.ToImmutable(),
            Weekdays = weekdays,
            Marks = marks,
            Pronoun = pronoun,
        };
    }

    private bool IsTerm(int token, Upos upos) =>
        upos == Upos.Numeral
        || (upos is Upos.Noun or Upos.ProperNoun or Upos.Verb or Upos.Adjective
            && _analysis.Form(token) is { Length: > 2 } form && char.IsLetter(form[0]));

    private string Stem(int token, Upos upos)
    {
        string word = upos == Upos.ProperNoun ? _analysis.Lower(token) : _analysis.Lemma(token);
        return word.Length > StemLength ? word[..StemLength] : word;
    }

    private ImmutableArray<ProfileName> Names(TokenRange sentence)
    {
        var names = ImmutableArray.CreateBuilder<ProfileName>();
        while (_entity < _analysis.Entities.Length && _analysis.Entities[_entity].Words.Start < sentence.End)
        {
            var (range, kind) = _analysis.Entities[_entity++];
            var words = ImmutableArray.CreateBuilder<string>(range.Length);
            for (int token = range.Start; token < range.End; token++)
            {
                if (char.IsUpper(_analysis.Form(token)[0]))
                {
                    words.Add(_analysis.Lower(token));
                }
            }

            if (words.Count > 0)
            {
                names.Add(new(words.ToImmutable(), kind, IsIntroduced(sentence, range), range));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>"Foreign Minister Anna Brandt", "Anna Brandt, the mayor".</summary>
    private bool IsIntroduced(TokenRange sentence, TokenRange name)
    {
        int head = _analysis.HeadOf(name), before = name.Start - 1;
        bool hasTitle = before >= sentence.Start && _analysis.Upos(before) is Upos.Noun or Upos.ProperNoun
            && name.Contains(_analysis.Head(before));
        return hasTitle || _analysis.HasChild(head, Relation.Apposition)
            || _analysis.Relation(head) == Relation.Apposition;
    }
}
