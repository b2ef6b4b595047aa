using Ceasewire.Text;
namespace Ceasewire.Extraction.Parties;
#pragma warning disable
public sealed class ActorRegistry { public static ActorRegistry Load() => new(); }
public sealed class PartyReader(ActorRegistry r) { public Parties Read(Analysis a, Coreference c, DateOnly? d) => new Parties { A = a, C = c }; }
