using Ceasewire.Intake.Languages;

namespace Ceasewire.Intake.Tests;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("fr", "L'armée a fermé le pont sur la rivière jeudi matin, a déclaré le maire de la ville, qui a demandé aux habitants de ne pas sortir de chez eux avant la nuit.")]
    [InlineData("es", "El ejército cerró el puente el jueves por la mañana, según el alcalde de la ciudad, que pidió a los vecinos que no salieran de sus casas hasta la noche.")]
    [InlineData("de", "Die Armee hat die Brücke am Donnerstag gesperrt, sagte der Bürgermeister der Stadt, der die Bewohner bat, nicht aus dem Haus zu gehen, bis es dunkel ist.")]
    [InlineData("it", "L'esercito ha chiuso il ponte giovedì mattina, ha detto il sindaco della città, che ha chiesto agli abitanti di non uscire di casa prima della notte con i bambini.")]
    [InlineData("pt", "O exército fechou a ponte na quinta-feira de manhã, disse o prefeito da cidade, que pediu aos moradores que não saíssem de casa até a noite.")]
    [InlineData("nl", "Het leger heeft de brug donderdag gesloten, zei de burgemeester van de stad, die de bewoners vroeg om niet naar buiten te gaan voor het donker is.")]
    [InlineData("pl", "Wojsko zamknęło most w czwartek rano, powiedział burmistrz miasta, który prosił mieszkańców, aby nie wychodzili z domu przed nocą i że sytuacja jest trudna.")]
    [InlineData("tr", "Ordu perşembe sabahı köprüyü kapattı, dedi belediye başkanı ve halktan gece olana kadar evden çıkmamasını istedi; bu karar daha sonra çok tartışıldı.")]
    [InlineData("sv", "Armén stängde bron på torsdagen, sade borgmästaren i staden, som bad invånarna att inte gå ut före natten eftersom det var farligt för dem.")]
    [InlineData("id", "Tentara menutup jembatan itu pada hari Kamis, kata wali kota, yang meminta para warga untuk tidak keluar rumah dan akan menunggu hingga malam.")]
    [InlineData("ar", "أغلق الجيش الجسر صباح يوم الخميس، وقال رئيس البلدية إن السكان يجب أن يبقوا في بيوتهم حتى الليل.")]
    [InlineData("fa", "ارتش صبح پنجشنبه پل را بست و شهردار از مردم خواست که تا شب از خانه بیرون نروند.")]
    [InlineData("ur", "فوج نے جمعرات کی صبح پل بند کر دیا اور میئر نے کہا کہ لوگ رات تک گھر سے باہر نہ نکلیں۔")]
    [InlineData("ru", "Армия закрыла мост в четверг утром, заявил мэр города, который попросил жителей не выходить из дома до ночи.")]
    [InlineData("uk", "Армія закрила міст у четвер вранці, заявив мер міста, який попросив мешканців не виходити з дому до ночі.")]
    [InlineData("he", "הצבא סגר את הגשר ביום חמישי בבוקר, אמר ראש העיר, וביקש מהתושבים לא לצאת מהבית עד הלילה.")]
    [InlineData("el", "Ο στρατός έκλεισε τη γέφυρα την Πέμπτη το πρωί, είπε ο δήμαρχος της πόλης και ζήτησε από τους κατοίκους να μη βγουν.")]
    [InlineData("zh", "军方星期四早上关闭了大桥,市长要求居民在天黑之前不要离开家门。")]
    [InlineData("ja", "軍は木曜日の朝に橋を閉鎖し、市長は住民に夜まで外出しないよう求めた。")]
    [InlineData("ko", "군은 목요일 아침 다리를 폐쇄했으며 시장은 주민들에게 밤까지 집에서 나오지 말라고 요청했다.")]
    [InlineData("hi", "सेना ने गुरुवार की सुबह पुल को बंद कर दिया और महापौर ने कहा कि लोग रात तक घर से बाहर न निकलें।")]
    [InlineData("am", "ሠራዊቱ ድልድዩን ሐሙስ ጠዋት ዘጋ እና ከንቲባው ነዋሪዎች እስከ ማታ ድረስ ከቤት እንዳይወጡ ጠየቁ።")]
    public void Identify_TellsOtherLanguages(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, marked: null));

    [Theory]
    [InlineData("The army shut the bridge.")]
    [InlineData("Al-Nusra Front, Jaysh al-Islam, Ahrar al-Sham, Faylaq al-Rahman, Liwa al-Tawhid.")]
    [InlineData("The paper El País said that «la guerra de los pueblos» was over, but the army of San José de la Sierra shut the bridge on Thursday.")]
    [InlineData("The spokesman read out: قصف الجيش المدينة. The mayor said that it was not what he had heard from the people of the town.")]
    [InlineData("7 killed. 34 hurt. 4,000 fled.")]
    public void Identify_LeavesEnglishAndWhatIsTooShortToTell(string text) =>
        Assert.Equal("en", LanguageIdentifier.Identify(text, marked: null));

    [Fact]
    public void Identify_BelievesTheWordsAndNotTheMark()
    {
        Assert.Equal("en", LanguageIdentifier.Identify("The army shut the bridge on Thursday, the mayor of the town said, and asked all to stay.", "de"));
        Assert.Equal("de", LanguageIdentifier.Identify("Brücke gesperrt.", "de"));
    }
}
