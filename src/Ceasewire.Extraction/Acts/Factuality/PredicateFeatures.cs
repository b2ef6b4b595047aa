using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>
/// What the tree around a predicate says of whether it happened, as named features: its own form, its function words,
/// its dependents, what governs it, and how its sentence ends. Each name starts with the question that it answers.
/// </summary>
internal sealed class PredicateFeatures(StatusWords words)
{
    /// <summary>How many clauses up the governors are looked at.</summary>
    private const int Governors = 3;

    private readonly List<string> _found = [];

    /// <summary>The features of a word. The list is overwritten by the next call.</summary>
    public List<string> Of(Analysis analysis, int predicate)
    {
        _found.Clear();
        var clause = ClauseWords.WithShared(analysis, words, predicate, out int top);
        AddOwn(analysis, predicate, top, clause);
        AddSubject(analysis, predicate, top, clause);
        AddDependents(analysis, predicate);
        int depth = AddGovernors(analysis, predicate, top, clause);
        AddSentence(analysis, predicate, top, depth);
        return _found;
    }

    private void AddOwn(Analysis analysis, int predicate, int top, ClauseWords clause)
    {
        string lemma = analysis.Lemma(predicate), tag = analysis.Xpos(predicate);
        string own = Label(analysis, predicate), relation = Label(analysis, top);
        string to = Flag(clause.IsInfinitive), not = Flag(clause.IsNegated);
        string sign = $"{tag}|{clause.Modal}|{not}|{to}|{clause.Auxiliaries}";
        Add("bias", $"lemma={lemma}", $"tag={tag}", $"relation={own}", $"tag,relation={tag}|{own}");
        Add($"modal={clause.Modal}", $"negated={not}", $"infinitive={to}", $"marker={clause.Marker}");
        Add($"auxiliaries={clause.Auxiliaries}", $"form={sign}", $"form,relation={sign}|{relation}");
        Add($"modal,negated={clause.Modal}|{not}", $"marker,relation={clause.Marker}|{relation}");
        Add($"tag,relation,marker={tag}|{relation}|{clause.Marker}|{to}");
        foreach (var use in Enum.GetValues<StatusUse>())
        {
            if (words.Of(lemma, use) is { } status)
            {
                Add($"self={use}|{status}");
            }
        }

        if (Phrases.IsNominal(analysis, predicate))
        {
            Add($"noun={lemma}");
        }
    }

    private void AddSubject(Analysis analysis, int predicate, int top, ClauseWords clause)
    {
        string tag = analysis.Xpos(predicate);
        if (clause.Subject < 0)
        {
            Add("subject=none", $"no subject={tag}|{Label(analysis, top)}|{Flag(clause.IsInfinitive)}");
            return;
        }

        string person = Person(analysis, clause.Subject);
        Add(
            $"subject={person}",
            $"subject,modal={person}|{clause.Modal}",
            $"subject,form={person}|{tag}|{clause.Auxiliaries}");
    }

    private void AddDependents(Analysis analysis, int predicate)
    {
        foreach (int child in analysis.Children(predicate))
        {
            string relation = Label(analysis, child), lemma = analysis.Lemma(child);
            AddOnce($"dependent={relation}");
            switch (analysis.Relation(child))
            {
                case Relation.AdverbialModifier:
                    AddOnce($"adverb={lemma}");
                    break;
                case Relation.Determiner
                or Relation.AdjectivalModifier
                or Relation.Case
                or Relation.DiscourseElement
                or Relation.PossessiveModifier
                or Relation.NumericModifier
                or Relation.Object
                or Relation.VerbParticle:
                    AddOnce($"word={relation}|{lemma}");
                    break;
                case Relation.AdverbialClause
                or Relation.Parataxis
                or Relation.ClausalComplement
                or Relation.OpenComplement
                or Relation.Oblique
                or Relation.NominalModifier:
                    AddMarkers(analysis, child, relation);
                    break;
            }
        }
    }

    private void AddMarkers(Analysis analysis, int clause, string relation)
    {
        foreach (int child in analysis.Children(clause))
        {
            if (analysis.Relation(child) is Relation.Marker or Relation.Case)
            {
                AddOnce($"opens={relation}|{analysis.Lemma(child)}");
            }
        }
    }

    /// <returns>How many clauses stand above.</returns>
    private int AddGovernors(Analysis analysis, int predicate, int top, ClauseWords clause)
    {
        string path = "";
        int depth = 0, at = top, governor = analysis.Head(top);
        for (; governor >= 0 && depth < Governors; depth++)
        {
            string relation = Label(analysis, at);
            path += (depth == 0 ? "" : ">") + relation;
            var above = ClauseWords.Of(analysis, words, governor);
            if (depth == 0)
            {
                AddGovernor(analysis, predicate, governor, relation, clause, above);
            }
            else
            {
                AddFarGovernor(analysis, governor, relation, depth, above);
            }

            Add($"path={path}", $"path,form={path}|{analysis.Xpos(predicate)}|{Flag(clause.IsInfinitive)}");
            (at, governor) = (governor, analysis.Head(governor));
            while (governor >= 0 && analysis.Relation(at) == Relation.Conjunct)
            {
                (at, governor) = (governor, analysis.Head(governor));
            }
        }

        if (governor < 0)
        {
            Add(
                $"clauses above={depth}",
                $"clauses above,form={depth}|{analysis.Xpos(predicate)}|{clause.Auxiliaries}");
        }

        return depth;
    }

    private void AddGovernor(
        Analysis analysis, int predicate, int governor, string relation, ClauseWords clause, ClauseWords above)
    {
        string lemma = analysis.Lemma(governor), tag = analysis.Xpos(governor), to = Flag(clause.IsInfinitive);
        string not = Flag(above.IsNegated);
        Add($"governor={lemma}", $"governor,relation={lemma}|{relation}", $"governor tag={tag}");
        Add(
            $"governor,form={lemma}|{relation}|{to}|{analysis.Xpos(predicate)}",
            $"governor negated={not}|{relation}|{lemma}");
        Add($"governor modal={above.Modal}|{relation}", $"governor group={not}|{relation}|{above.Modal}");
        Add($"governor sign={tag}|{above.Auxiliaries}|{relation}|{to}");
        foreach (var use in Enum.GetValues<StatusUse>())
        {
            if (words.Of(lemma, use) is { } status)
            {
                Add(
                    $"under={use}|{status}|{relation}|{not}|{to}",
                    $"under,modal={use}|{status}|{relation}|{above.Modal}");
            }
        }

        if (above.Subject >= 0)
        {
            Add($"governor subject={Person(analysis, above.Subject)}|{relation}");
        }

        if (above.Marker != "-")
        {
            Add($"governor marker={above.Marker}|{relation}");
        }
    }

    private void AddFarGovernor(Analysis analysis, int governor, string relation, int depth, ClauseWords above)
    {
        string lemma = analysis.Lemma(governor);
        Add(
            $"above {depth}={lemma}|{relation}",
            $"above {depth} group={above.Modal}|{Flag(above.IsNegated)}|{relation}");
        if (above.Marker != "-")
        {
            Add($"above {depth} marker={above.Marker}|{relation}");
        }

        foreach (var use in Enum.GetValues<StatusUse>())
        {
            if (words.Of(lemma, use) is { } status)
            {
                Add($"above {depth} under={use}|{status}|{relation}|{Flag(above.IsNegated)}");
            }
        }
    }

    private void AddSentence(Analysis analysis, int predicate, int top, int depth)
    {
        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(predicate)];
        string end = analysis.Lower(sentence.End - 1);
        Add($"end={end}", $"end,relation={end}|{Label(analysis, top)}|{depth}");
        if (end == "?")
        {
            Add($"question={analysis.Lower(sentence.Start)}|{depth}");
        }

        AddSentenceWords(analysis, predicate, sentence);
        AddBeside(analysis, predicate, sentence);
        Add(
            $"lemma,form={analysis.Lemma(predicate)}|{analysis.Xpos(predicate)}|{Label(analysis, top)}",
            $"lemma,end={analysis.Lemma(predicate)}|{end}");
    }

    /// <summary>Instructions, wishes and questions show in how a sentence begins and in its function words.</summary>
    private void AddSentenceWords(Analysis analysis, int predicate, TokenRange sentence)
    {
        Add(
            $"first={analysis.Lower(sentence.Start)}",
            $"first tag={analysis.Xpos(sentence.Start)}",
            $"is first={Flag(predicate == sentence.Start)}|{analysis.Xpos(predicate)}");
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (analysis.Xpos(token) == "MD"
                || analysis.Relation(token) == Relation.Marker
                || words.Is(analysis.Lower(token), StatusUse.Negation))
            {
                AddOnce($"{(token < predicate ? "before" : "after")}={analysis.Lower(token)}");
            }
        }
    }

    private void AddBeside(Analysis analysis, int predicate, TokenRange sentence)
    {
        string Word(int token) => token >= sentence.Start && token < sentence.End ? analysis.Lower(token) : "-";
        string before = Word(predicate - 1), after = Word(predicate + 1), lemma = analysis.Lemma(predicate);
        string farBefore = Word(predicate - 2);
        Add($"beside -2={farBefore}", $"beside -1={before}", $"beside 1={after}", $"beside -2,-1={farBefore}|{before}");
        Add($"beside 1,2={after}|{Word(predicate + 2)}", $"beside -1,lemma={before}|{lemma}", $"lemma,beside 1={lemma}|{after}");
    }

    private void Add(params ReadOnlySpan<string> features)
    {
        foreach (string feature in features)
        {
            _found.Add(feature);
        }
    }

    private void AddOnce(string feature)
    {
        if (!_found.Contains(feature))
        {
            _found.Add(feature);
        }
    }

    private static string Label(Analysis analysis, int token) => UniversalDependencies.Label(analysis.Relation(token));

    private static string Flag(bool holds) => holds ? "yes" : "no";

    /// <summary>Who speaks of themselves knows more than who speaks of others.</summary>
    private static string Person(Analysis analysis, int subject) => analysis.Lemma(subject) switch
    {
        "i" or "I" or "we" => "first",
        "you" => "second",
        "he" or "she" or "they" => "third",
        "it" => "it",
        _ => UniversalDependencies.Label(analysis.Upos(subject)),
    };
}
