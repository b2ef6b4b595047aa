using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>What speaks for or against that a mention speaks of a referent, or of something new.</summary>
internal static class LinkFeatures
{
    /// <summary>Templates below this number are of pairs.</summary>
    private const int FirstOfNew = 100;

    public static void OfPair(FeatureKeys keys, Mention mention, Candidate candidate, int likelyCount)
    {
        keys.Clear();
        var (referent, last) = (candidate.Referent, candidate.Referent.Last);
        uint form = FormOf(mention);
        uint distance = Distance(mention, last);
        var pair = new Pair(mention, referent, form, distance);
        OfPlace(keys, pair, candidate);
        OfSalience(keys, pair, candidate, likelyCount);
        OfGrammar(keys, pair, candidate);
        OfMeaning(keys, pair, candidate);
        OfAnyForm(keys, pair, candidate);
        if (!mention.IsPronoun)
        {
            OfWords(keys, pair, candidate);
        }
    }

    public static void OfNew(FeatureKeys keys, Mention mention, List<Candidate> candidates, int known)
    {
        keys.Clear();
        uint form = FormOf(mention);
        var (wording, setting) = (mention.Wording, mention.Setting);
        var best = Likeness.None;
        uint likely = 0, near = 0;
        foreach (var candidate in candidates)
        {
            best = candidate.Likeness > best ? candidate.Likeness : best;
            bool isLikely = Fitting.IsLikely(mention, candidate.Referent);
            likely += isLikely ? 1u : 0;
            near += isLikely && setting.Sentence - candidate.Referent.Last.Setting.Sentence < 2 ? 1u : 0;
        }

        uint sentence = (uint)Math.Min(setting.Sentence, 4), quoted = setting.Quotation >= 0 ? 1u : 0;
        keys.Add(FirstOfNew, form);
        keys.Add(FirstOfNew + 1, form, wording.Head);
        keys.Add(FirstOfNew + 2, form, (uint)setting.Role);
        keys.Add(FirstOfNew + 3, form, wording.Determiner);
        keys.Add(FirstOfNew + 4, form, (uint)mention.Sort, KindOf(mention.Kind));
        keys.Add(FirstOfNew + 5, form, sentence);
        keys.Add(FirstOfNew + 6, form, quoted);
        keys.Add(FirstOfNew + 7, form, setting.IsModifiedBehind ? 1u : 0, Count(wording.Modifiers.Length));
        keys.Add(FirstOfNew + 8, form, setting.Before);
        keys.Add(FirstOfNew + 9, form, setting.After);
        keys.Add(FirstOfNew + 10, form, setting.GovernorWord);
        keys.Add(FirstOfNew + 11, form, (uint)best, mention.IsPlural ? 1u : 0);
        keys.Add(FirstOfNew + 12, form, Math.Min(likely, 4), Math.Min(near, 4));
        keys.Add(FirstOfNew + 13, form, Count(known), (uint)best);
        keys.Add(FirstOfNew + 14, (uint)best, setting.IsModifiedBehind ? 1u : 0, (uint)mention.Form);
        keys.Add(FirstOfNew + 15, wording.Head, (uint)best);
        keys.Add(FirstOfNew + 16, form, sentence, Math.Min(likely, 2));
        keys.Add(FirstOfNew + 17, form, (uint)setting.Role, (uint)best);
        keys.Add(FirstOfNew + 18, form, setting.Tells ? 1u : 0, Math.Min(near, 3));
        uint group = GroupOf(mention.Form);
        keys.Add(FirstOfNew + 20, group, Math.Min(likely, 4), (Math.Min(near, 4) << 8) | (setting.Subjects.Above >= 0 ? 1u : 0));
        keys.Add(FirstOfNew + 21, group, (uint)best, sentence);
        keys.Add(FirstOfNew + 22, group, (uint)setting.Role, (uint)best);
        keys.Add(FirstOfNew + 19, form, (uint)setting.Role, setting.GovernorWord);
    }

    private static void OfPlace(FeatureKeys keys, Pair pair, Candidate candidate)
    {
        var (mention, referent, form, distance) = pair;
        var last = referent.Last;
        uint rank = Rank(candidate.Rank), likely = Rank(candidate.LikelyRank), count = Count(referent.Mentions.Count);
        uint lastForm = FormOf(last), lastRole = (uint)last.Setting.Role;
        keys.Add(0, form, lastForm);
        keys.Add(1, form, distance);
        keys.Add(2, form, rank);
        keys.Add(3, form, likely, distance);
        keys.Add(4, form, distance, lastRole);
        keys.Add(5, form, (uint)mention.Setting.Role, lastRole);
        keys.Add(6, form, likely, lastRole);
        keys.Add(7, form, count, distance);
        keys.Add(8, form, lastForm, distance);
        keys.Add(9, form, count, (uint)candidate.Likeness);
        keys.Add(10, form, Near(mention, last), distance == 0 ? lastRole + 1 : 0);
        keys.Add(11, form, likely, count);
        keys.Add(12, (uint)mention.Form, likely, (distance << 8) | lastRole);
    }

    private static void OfSalience(FeatureKeys keys, Pair pair, Candidate candidate, int likelyCount)
    {
        var (mention, referent, form, distance) = pair;
        uint choice = (candidate.IsLikely ? 8u : 0) | Rank(likelyCount);
        uint likely = Rank(candidate.LikelyRank);
        uint here = BestRole(referent, mention.Setting.Sentence), before = BestRole(referent, mention.Setting.Sentence - 1);
        keys.Add(80, form, choice, likely);
        keys.Add(81, form, choice, (distance << 8) | likely);
        keys.Add(82, form, choice, (here << 8) | before);
        keys.Add(83, form, (here << 8) | before, likely);
        keys.Add(84, form, (here << 8) | before, (uint)mention.Setting.Role);
        keys.Add(85, (uint)mention.Form, choice, ((uint)referent.Gender << 8) | (referent.HasName ? 1u : 0));
        keys.Add(86, form, referent.First.Setting.Sentence == 0 ? 1u : 0, Count(referent.Mentions.Count));
    }

    /// <summary>Its most prominent part in a sentence: teller, subject, object, other, none.</summary>
    private static uint BestRole(Referent referent, int sentence)
    {
        uint best = 0;
        for (int i = referent.Mentions.Count - 1; i >= 0 && referent.Mentions[i].Setting.Sentence >= sentence; i--)
        {
            var setting = referent.Mentions[i].Setting;
            uint role = setting.Sentence != sentence ? 0u
                : setting.Tells ? 5u
                : setting.Role is Relation.Subject or Relation.PassiveSubject ? 4u
                : setting.Role is Relation.Object or Relation.IndirectObject ? 3u
                : setting.Role is Relation.PossessiveModifier or Relation.Compound ? 1u : 2u;
            best = Math.Max(best, role);
        }

        return best;
    }

    private static void OfGrammar(FeatureKeys keys, Pair pair, Candidate candidate)
    {
        var (mention, referent, form, distance) = pair;
        var last = referent.Last;
        uint tie = (uint)TieOf(mention, referent);
        uint quotes = Quotes(mention, last);
        uint tells = (mention.Setting.Tells ? 1u : 0) | (last.Setting.Tells ? 2u : 0) | (Told(mention, referent) ? 4u : 0);
        keys.Add(20, form, tie);
        keys.Add(21, form, tie, FormOf(last));
        keys.Add(22, form, tie, (uint)candidate.Likeness);
        keys.Add(23, form, tie, mention.IsPlural == last.IsPlural ? 1u : 0);
        keys.Add(24, form, quotes);
        keys.Add(25, form, quotes, distance);
        keys.Add(26, form, quotes, FormOf(last));
        keys.Add(27, form, tells, distance);
        keys.Add(28, form, tells, quotes);
        keys.Add(29, (uint)mention.Form, tells, (Rank(candidate.LikelyRank) << 8) | Math.Min(distance, 3));
        keys.Add(30, form, mention.Setting.GovernorWord == last.Setting.GovernorWord && last.Setting.GovernorWord != 0 ? 1u : 0, distance);
    }

    private static void OfMeaning(FeatureKeys keys, Pair pair, Candidate candidate)
    {
        var (mention, referent, form, distance) = pair;
        uint sort = (uint)referent.Sort, kind = KindOf(referent.Kind), gender = (uint)referent.Gender;
        uint number = (referent.HasPlural ? 1u : 0) | (referent.HasSingular ? 2u : 0) | (mention.IsPlural ? 4u : 0);
        uint noun = referent.LastNoun?.Wording.Head ?? 0;
        uint forms = Summary(referent);
        keys.Add(40, form, sort, number);
        keys.Add(41, form, kind, sort);
        keys.Add(42, form, gender, (uint)mention.Gender);
        keys.Add(43, form, number, (uint)candidate.Likeness);
        keys.Add(44, form, noun);
        keys.Add(45, (uint)mention.Form, noun, mention.Setting.GovernorWord);
        keys.Add(46, form, mention.Setting.GovernorWord, (kind << 8) | sort);
        keys.Add(47, form, forms, distance);
        keys.Add(48, form, forms, (uint)candidate.Likeness);
        keys.Add(49, form, (sort << 8) | kind, (number << 8) | gender);
        keys.Add(50, (uint)mention.Form, (sort << 16) | (number << 8) | gender, (Rank(candidate.LikelyRank) << 8) | distance);
        keys.Add(51, form, (uint)referent.First.Form, FormOf(referent.Last));
        keys.Add(52, form, referent.MayBePerson ? 1u : 0, kind);
        keys.Add(54, (uint)mention.Form, referent.HasName ? 1 : referent.LastNoun?.Wording.Ending ?? 0, sort);
        keys.Add(53, (uint)mention.Form, referent.Forms == (1 << (int)mention.Form) ? 1u : 0, distance);
    }

    /// <summary>The same for all pronouns of the third person, for all names and so on: what is rare of one form.</summary>
    private static void OfAnyForm(FeatureKeys keys, Pair pair, Candidate candidate)
    {
        var (mention, referent, _, distance) = pair;
        uint group = GroupOf(mention.Form), isLikely = candidate.IsLikely ? 1u : 0;
        uint tie = (uint)TieOf(mention, referent), likely = Rank(candidate.LikelyRank);
        keys.Add(90, group, tie, isLikely);
        keys.Add(91, group, tie, (likely << 8) | isLikely);
        keys.Add(92, group, (distance << 8) | likely, ((uint)referent.Last.Setting.Role << 8) | isLikely);
        keys.Add(93, group, isLikely, (distance << 8) | Count(referent.Mentions.Count));
        keys.Add(94, group, tie, (Quotes(mention, referent.Last) << 8) | isLikely);
        keys.Add(95, group, (uint)candidate.Likeness, (distance << 8) | Summary(referent));
    }

    private static uint GroupOf(MentionForm form) => form switch
    {
        <= MentionForm.They => 0,
        <= MentionForm.You => 1,
        <= MentionForm.There => 2,
        MentionForm.Name => 3,
        _ => 4,
    };

    private static void OfWords(FeatureKeys keys, Pair pair, Candidate candidate)
    {
        var (mention, referent, form, distance) = pair;
        uint like = (uint)candidate.Likeness, lastForm = FormOf(referent.Last);
        uint extra = referent.LastNoun is { } noun ? Extra(mention.Wording, referent, noun.Wording) : 15;
        keys.Add(60, form, like, lastForm);
        keys.Add(61, form, like, distance);
        keys.Add(62, form, like, extra);
        keys.Add(63, like, mention.Wording.Head);
        keys.Add(64, (uint)mention.Form, mention.Wording.Head, referent.LastNoun?.Wording.Head ?? 0);
        keys.Add(65, form, like, (KindOf(mention.Kind) << 8) | KindOf(referent.Kind));
        keys.Add(66, form, ((uint)mention.Sort << 8) | (uint)referent.Sort, like);
        keys.Add(67, like, mention.Wording.Determiner, (uint)referent.First.Form);
        keys.Add(68, form, like, mention.Setting.IsModifiedBehind ? 1u : 0);
        keys.Add(69, form, like, (uint)mention.Setting.Role);
        keys.Add(70, (uint)mention.Form, like, (extra << 8) | Math.Min(distance, 5));
        keys.Add(71, (uint)mention.Form, (like << 8) | (uint)(referent.LastNoun?.Form ?? MentionForm.It), (mention.IsPlural ? 2u : 0) | (referent.HasPlural ? 1u : 0));
    }

    private static uint FormOf(Mention mention) =>
        ((uint)mention.Form << 1) | (mention.IsPossessive ? 1u : 0);

    private static uint KindOf(EntityKind? kind) => kind is { } known ? (uint)known + 1 : 0;

    private static uint Distance(Mention mention, Mention last) => (mention.Setting.Sentence - last.Setting.Sentence) switch
    {
        <= 3 and var near => (uint)near,
        <= 5 => 4,
        <= 9 => 5,
        <= 19 => 6,
        _ => 7,
    };

    private static uint Rank(int rank) => rank switch
    {
        <= 3 => (uint)rank,
        <= 5 => 4,
        <= 8 => 5,
        <= 13 => 6,
        _ => 7,
    };

    private static uint Count(int count) => count switch
    {
        <= 3 => (uint)count,
        <= 6 => 4,
        <= 12 => 5,
        <= 40 => 6,
        _ => 7,
    };

    private static uint Near(Mention mention, Mention last) => (mention.Span.Start - last.Span.End) switch
    {
        <= 0 => 0,
        <= 2 => 1,
        <= 5 => 2,
        <= 10 => 3,
        <= 20 => 4,
        _ => 5,
    };

    private static uint Quotes(Mention mention, Mention last) =>
        mention.Setting.Quotation < 0 ? last.Setting.Quotation < 0 ? 0u : 1u
        : last.Setting.Quotation == mention.Setting.Quotation ? 2u
        : last.Setting.Quotation < 0 ? 3u : 4u;

    /// <summary>It told something not long ago.</summary>
    private static bool Told(Mention mention, Referent referent)
    {
        for (int i = referent.Mentions.Count - 1, seen = 0; i >= 0 && seen < 3; i--, seen++)
        {
            if (referent.Mentions[i].Setting.Tells && mention.Setting.Sentence - referent.Mentions[i].Setting.Sentence <= 3)
            {
                return true;
            }
        }

        return false;
    }

    private static GrammarTie TieOf(Mention mention, Referent referent)
    {
        if (referent.Last.Setting.Sentence != mention.Setting.Sentence)
        {
            return GrammarTie.OtherSentence;
        }

        for (int i = referent.Mentions.Count - 1, seen = 0; i >= 0 && seen < 4; i--, seen++)
        {
            if (GrammarTies.Between(mention, referent.Mentions[i]) is var tie and not GrammarTie.None)
            {
                return tie;
            }
        }

        return GrammarTie.None;
    }

    /// <summary>Which words each side has that the other lacks.</summary>
    private static uint Extra(Wording words, Referent referent, Wording noun)
    {
        bool hasNew = !Array.TrueForAll(words.Modifiers, referent.HasWord);
        bool lacks = Array.Exists(noun.Modifiers, word => !words.Modifiers.Contains(word) && word != words.Head);
        return (hasNew ? 1u : 0) | (lacks ? 2u : 0) | (words.Modifiers.Length > 0 ? 4u : 0) | (noun.Modifiers.Length > 0 ? 8u : 0);
    }

    private static uint Summary(Referent referent)
    {
        const int Third = (1 << (int)MentionForm.He) | (1 << (int)MentionForm.She) | (1 << (int)MentionForm.It) | (1 << (int)MentionForm.They);
        const int Speaker = (1 << (int)MentionForm.I) | (1 << (int)MentionForm.We);
        return (referent.HasName ? 1u : 0) | (referent.LastNoun is not null ? 2u : 0) | ((referent.Forms & Third) != 0 ? 4u : 0)
            | ((referent.Forms & Speaker) != 0 ? 8u : 0) | ((referent.Forms & (1 << (int)MentionForm.You)) != 0 ? 16u : 0);
    }

    private readonly record struct Pair(Mention Mention, Referent Referent, uint Form, uint Distance);
}
