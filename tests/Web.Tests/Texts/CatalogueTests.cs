using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Web.Pages.Methods;

namespace Pilar.Arena.Web.Tests.Texts;

/// <summary>Nobody meets a key instead of a sentence, in any language.</summary>
public sealed partial class CatalogueTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Fact]
    public void Every_sentence_stands_in_three_languages() => None(
        from key in Catalogue.Keys
        from language in Languages
        where string.IsNullOrWhiteSpace(Catalogue.FindOnly(key, language)?.Other)
        select $"{key} lacks {language}");

    // Whoever changes a word of it raises the version, so that everybody is asked anew, and writes the new fingerprint here.
    [Fact]
    public void The_declaration_of_confidentiality_is_the_text_of_its_version()
    {
        string[] keys = ["room.enter.confidential", "room.enter.rule", "room.enter.duty", "room.enter.declare"];
        var text = string.Join('\n', from key in keys from language in new[] { Language.Nb, Language.Nn, Language.En } select Catalogue.FindOnly(key, language)!.Other);
        Assert.Equal(
            (1, "7EE24E160399B15E8DA8EE0C65850B60B90434B416E6BBE1C8C19743861AB987"),
            (RoomLimits.DeclarationVersion, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))));
    }

    [Fact]
    public void A_sentence_has_the_same_places_to_fill_in_every_language() => None(
        from key in Catalogue.Keys
        from language in Languages
        where Places(key, language) != Places(key, Language.Nb)
        select $"{key} in {language}: {Places(key, language)}, not {Places(key, Language.Nb)}");

    // A time that is filled in has it already: «kl. kl. 05.01».
    [Fact]
    public void The_word_before_a_time_stands_with_the_time_alone() => None(
        from key in Catalogue.Keys
        where !key.StartsWith("time.", StringComparison.Ordinal)
        from language in Languages
        where Catalogue.FindOnly(key, language)?.Other.Contains("kl. {", StringComparison.Ordinal) == true
        select $"{key} in {language}");

    [Fact]
    public void A_sentence_counts_in_every_language_or_in_none() => None(
        from key in Catalogue.Keys
        where Languages.Select(language => Catalogue.FindOnly(key, language)?.One is null).Distinct().Count() > 1
        select key);

    [Fact]
    public void A_box_of_a_case_is_called_the_same_where_it_is_written_and_where_it_is_read() => None(
        from box in CaseForm.Boxes.Append(CaseForm.KeyQuestion)
        from language in Languages
        let heading = Catalogue.FindOnly($"write.box.{box}", language)?.Other ?? ""
        where heading != CaseForm.Section(box, "", language).Heading || !CaseForm.IsHeading(box, heading)
        select $"{box} in {language}");

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        var codes = Refusals().Concat(CentreRefusals.Faults.Values).Select(refusal => refusal.Code).Append("fault").ToHashSet(StringComparer.Ordinal);

        Assert.Contains("not-saved", codes);
        Assert.Contains("not-live", codes); // a room's: both assemblies were read
        None(codes.Where(code => !Catalogue.Keys.Contains($"refusal.{code}")));
    }

    // What stands in the way is one sentence, and what to do about it another. What is named in one is the button that the reader sees.
    [Theory]
    [InlineData("case-findings-open", "write.nextOpen")]
    [InlineData("case-not-now", null)]
    [InlineData("case-remark-astray", null)]
    [InlineData("case-frozen", null)]
    [InlineData("case-missing", null)]
    [InlineData("case-not-open", "live.openCase")]
    [InlineData("panel-not-agreed", "live.panel.first")]
    [InlineData("roster-invalid", null)]
    [InlineData("phase-undivided", null)]
    [InlineData("round-not-here", null)]
    [InlineData("observer-needs-leader", "live.observers.allow")]
    [InlineData("observer-needs-presenter", "live.panel.again")]
    [InlineData("observer-needs-both", "live.observers.allow")]
    public void A_refusal_says_what_to_do_now(string code, string? button) => None(
        from language in Languages
        let sentence = Catalogue.FindOnly($"refusal.{code}", language)!.Other
        where sentence.Count(letter => letter == '.') < 2 || (button is not null && !sentence.Contains(Catalogue.FindOnly(button, language)!.Other, StringComparison.Ordinal))
        select $"{code} in {language}");

    [Fact]
    public void Every_value_of_a_closed_list_has_a_word() => None(
        Words<MeetingPhase>().Concat(Words<AgendaItemType>()).Concat(Words<AgendaItemState>()).Concat(Words<Standing>())
            .Concat(Words<History>()).Concat(Words<NetworkRole>()).Concat(Words<NetworkState>()).Concat(Words<CaseState>())
            .Concat(Words<Sector>()).Concat(Words<RoomRole>())
            .Concat(Words<PresenterMode>()).Concat(Words<TemplateAct>())
            .Concat(PhaseInput.Groups.Select(group => $"template.writes.{group.Name}").Where(key => !Catalogue.Keys.Contains(key)))
            .Concat(Words<CaseStage>()).Concat(Words<CaseTheme>()).Concat(Words<CaseRisk>()).Concat(Words<CaseStanding>())
            .Concat(Words<PanelistStanding>()).Concat(Words<DestructionCause>()).Concat(Words<DutyAnswer>())
            .Concat(Words<AdviceService>()).Concat(Words<AdviceTime>()).Concat(Words<AdviceEvidence>()).Concat(Words<AdviceMark>()).Concat(Words<AdviceStanding>()));

    [Fact]
    public void Every_key_that_a_page_asks_for_exists()
    {
        var asked = Directory.EnumerateFiles(Pages(), "*", SearchOption.AllDirectories)
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("nav.skip", asked);
        None(asked.Where(key => !Catalogue.Keys.Contains(key)));
    }

    private static IEnumerable<Refusal> Refusals() =>
        from assembly in new[] { typeof(ArenaWeb).Assembly, typeof(Grains.Rooms.RoomRefusals).Assembly }
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Refusal)
        select (Refusal)field.GetValue(null)!;

    /// <summary>The values whose word is missing. Names that stand for several values, or for none, are never said.</summary>
    private static IEnumerable<string> Words<TWord>()
        where TWord : struct, Enum
    {
        var texts = new Web.Texts(Catalogue, Language.Nb);
        var flags = typeof(TWord).IsDefined(typeof(FlagsAttribute));
        return Enum.GetValues<TWord>()
            .Where(word => !flags || int.PopCount(Convert.ToInt32(word, null)) == 1)
            .Where(word => texts.Word(word).Contains('.', StringComparison.Ordinal))
            .Select(word => texts.Word(word));
    }

    private static string Places(string key, Language language)
    {
        var sentence = Catalogue.FindOnly(key, language);
        return string.Join(' ', Place().Matches($"{sentence?.One} {sentence?.Other}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static void None(IEnumerable<string> complaints)
    {
        var all = complaints.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static string Pages([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Web", "Pages"));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\bT\(""(?<key>[A-Za-z0-9.]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
