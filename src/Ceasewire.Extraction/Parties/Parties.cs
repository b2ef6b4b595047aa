using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;
#pragma warning disable
public sealed class Parties
{
    public Analysis? A; public Coreference? C;
    EntityKind? Kind(int t) { foreach (var e in A!.Entities) if (e.Words.Contains(t)) return e.Kind; return null; }
    static readonly HashSet<string> N = new("government regime army rebel troop force fighter group minister militant police opposition president warplane plane jet soldier faction party activist coalition official".Split(' '));
    public PartyMention? At(int h)
    {
        if (A is null) return null;
        var k = Kind(h);
        string l = A.Lemma(h);
        if (A.Upos(h) == Upos.Pronoun) { if (C?.NameOf(h) is not {} r) return null; return new(h, TokenRange.Of(h), new Actor(A.Document[A.Document.Cover(r)].ToString(), null, null, null), r); }
        if (k is null && !N.Contains(l)) return null;
        int s = h, e = h + 1;
        while (s > 0 && A.Head(s - 1) == h && A.Relation(s - 1) is Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound or Relation.NumericModifier) s--;
        while (e < A.Count && A.Head(e) == h && A.Relation(e) is Relation.Flat) e++;
        return new(h, new(s, e), new Actor(A.Document[A.Document.Cover(new(s, e))].ToString(), null, k is EntityKind.Place or EntityKind.Nationality || N.Contains(l) ? "XXX" : null, Records.Sector.Gov), null);
    }
    public ImmutableArray<PartyMention> Split(int h)
    {
        if (A is null || Kind(h) is EntityKind.Place && A.Relation(h) is not (Relation.Subject or Relation.PassiveSubject or Relation.AgentOblique or Relation.Conjunct)) return [];
        var b = ImmutableArray.CreateBuilder<PartyMention>();
        if (At(h) is { } p) b.Add(p);
        if (b.Count > 0) foreach (int c in A.Children(h)) if (A.Relation(c) == Relation.Conjunct && At(c) is { } q) b.Add(q);
        return b.ToImmutable();
    }
}
