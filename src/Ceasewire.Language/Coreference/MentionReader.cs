using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Finds the phrases of a text that may be spoken of again, in text order, the longer first.</summary>
internal sealed class MentionReader(Analysis analysis, Quotations quotations)
{
    private readonly List<Mention> _mentions = [];
    private readonly int[] _narration = NarrationOf(analysis.Document, quotations);
    private int _entity;

    /// <summary>End of a name that was read with the role before it.</summary>
    private int _readTo;

    public static ImmutableArray<Mention> Read(Analysis analysis)
    {
        var reader = new MentionReader(analysis, Quotations.In(analysis.Document));
        for (int token = 0; token < analysis.Count; token++)
        {
            reader.ReadAt(token);
        }

        return
        [
            .. reader._mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End)
                .ThenBy(mention => mention.Head),
        ];
    }

    /// <summary>How many sentences up to each do not begin inside a quotation.</summary>
    private static int[] NarrationOf(Document document, Quotations quotations)
    {
        int[] counts = new int[document.Sentences.Length];
        int count = 0;
        for (int sentence = 0; sentence < counts.Length; sentence++)
        {
            count += quotations.Of(document.Sentences[sentence].Start) < 0 ? 1 : 0;
            counts[sentence] = count;
        }

        return counts;
    }

    private Setting SettingOf(int head, TokenRange span)
    {
        var setting = Setting.Of(analysis, quotations, head, span);
        return setting with { Narration = _narration[setting.Sentence] };
    }

    private void ReadAt(int token)
    {
        while (_entity < analysis.Entities.Length && analysis.Entities[_entity].Words.End <= token)
        {
            _entity++;
        }

        if (PronounForms.Of(analysis, token) is { } pronoun)
        {
            AddPronoun(token, pronoun);
        }
        else if (token >= _readTo && IsNounHead(token))
        {
            AddNoun(token);
        }
    }

    private bool IsNounHead(int token) => analysis.Upos(token) switch
    {
        Upos.Noun or Upos.ProperNoun or Upos.Other =>
            analysis.Relation(token) is not (Relation.Flat or Relation.Fixed or Relation.GoesWith or Relation.DescriptiveModifier),
        Upos.Numeral => analysis.Relation(token) is not (Relation.NumericModifier or Relation.Compound or Relation.Flat or Relation.Determiner),
        _ => false,
    };

    private void AddPronoun(int token, MentionForm form)
    {
        var (sort, gender) = PronounForms.Meaning(form);
        var words = TokenRange.Of(token);

        // "those | who left".
        var span = form == MentionForm.That ? MentionSpans.Full(analysis, token) : words;
        _mentions.Add(new(token, words, span, form)
        {
            Sort = sort,
            Gender = gender,
            IsPlural = form is MentionForm.They or MentionForm.We || analysis.Lower(token) is "these" or "those",
            IsPossessive = analysis.Relation(token) == Relation.PossessiveModifier,
            Wording = Wording.OfPronoun(analysis, token),
            Setting = SettingOf(token, span),
        });
    }

    private void AddNoun(int head)
    {
        EntityKind? kind = _entity < analysis.Entities.Length && analysis.Entities[_entity].Words.Contains(head)
            ? analysis.Entities[_entity].Kind
            : null;
        var words = MentionSpans.BehindQuotation(quotations, head, MentionSpans.Naming(analysis, head));
        var span = MentionSpans.BehindQuotation(quotations, head, MentionSpans.Full(analysis, head));
        int place = head;
        var holder = MentionSorts.HolderBehind(analysis, _entity, head, words);
        if (holder is { } name)
        {
            (kind, words, span, _readTo) = (EntityKind.Person, words.Union(name), span.Union(name), name.End);

            // "… on each other" Council head | Ann Lee said: where the tree tore the role off, it is where the name is.
            int named = analysis.HeadOf(name);
            place = analysis.Head(named) == head ? head : named;
        }

        var (sort, gender) = MentionSorts.Of(analysis, head, words, kind);
        bool isName = kind is not null || analysis.Upos(head) == Upos.ProperNoun;
        _mentions.Add(new(head, words, span, isName ? MentionForm.Name : FormOf(head))
        {
            Sort = sort,
            Gender = gender,
            Kind = kind,
            IsPlural = analysis.Xpos(head) is "NNS" or "NNPS",
            IsPossessive = analysis.Relation(head) == Relation.PossessiveModifier,
            MayBePerson = isName && kind == EntityKind.Organization && MentionSorts.MayBePerson(analysis, analysis.Entities[_entity].Words),
            Wording = holder is { } held ? Wording.Of(analysis, words, held.End - 1)
                : isName ? Wording.OfName(analysis, head, words)
                : Wording.OfNoun(analysis, head, words),
            Setting = SettingOf(place, span),
        });
        AddJoined(head, words, span, sort);
    }

    /// <summary>"the army and its allies" whole; what "they" stands for is both.</summary>
    private void AddJoined(int head, TokenRange words, TokenRange span, Sort sort)
    {
        if (analysis.Relation(head) is Relation.Conjunct or Relation.Apposition
            || MentionSpans.Joined(analysis, head, span) is var joined && joined.End <= span.End)
        {
            return;
        }

        var whole = Wording.OfNoun(analysis, head, joined);
        _mentions.Add(new(head, MentionSpans.Joined(analysis, head, words), joined, MentionForm.Several)
        {
            Sort = sort == Sort.Thing ? Sort.Thing : Sort.Many,
            IsPlural = true,
            Wording = whole with { Head = whole.Whole, Modifiers = [] },
            Setting = SettingOf(head, joined),
        });
    }

    private MentionForm FormOf(int head)
    {
        if (analysis.Upos(head) == Upos.Numeral)
        {
            return MentionForm.Number;
        }

        var form = MentionForm.Bare;
        foreach (int child in analysis.Children(head))
        {
            switch (analysis.Relation(child))
            {
                case Relation.NumericModifier:
                    form = MentionForm.Indefinite;
                    break;
                case Relation.PossessiveModifier:
                    return MentionForm.Owned;
                case Relation.Determiner:
                    return analysis.Lower(child) switch
                    {
                        "the" => MentionForm.Definite,
                        "this" or "that" or "these" or "those" => MentionForm.Pointed,
                        _ => MentionForm.Indefinite,
                    };
                default:
                    break;
            }
        }

        return form;
    }
}
