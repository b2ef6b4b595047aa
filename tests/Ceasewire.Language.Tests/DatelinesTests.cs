using Ceasewire.Language;

namespace Ceasewire.Language.Tests;

public sealed class DatelinesTests
{
    private static readonly LanguageReader Reader = new(LanguageModel.Load());

    [Theory]
    [InlineData("BEIRUT, Dec 7 - Rebel groups called for a truce.", 2)]
    [InlineData("KYIV (River Press) — Rockets struck a bridge.", 2)]
    [InlineData("NEW YORK, Jan. 3, 2020 – Envoys met on Friday.", 2)]
    [InlineData("SAN MARCOS, 3 JAN 90 (NORTHERN WIRE) -- THE GUERRILLAS LEFT.", 2)]
    [InlineData("NATO jets struck - and missed - a bridge.", 1)]
    [InlineData("UN - led talks failed.", 1)]
    public void Read_Dateline_IsASentenceOfItsOwn(string text, int sentences) =>
        Assert.Equal(sentences, Reader.Read(text).Document.Sentences.Length);
}
