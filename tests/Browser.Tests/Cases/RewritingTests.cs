using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A case that is not written at once: kept and gone on with elsewhere, or sent back and written anew.</summary>
public sealed partial class RewritingTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Fact]
    public async Task The_redacted_draft_is_kept_when_its_writer_says_so_and_gone_on_with_on_another_machine()
    {
        await using var writer = await WriterAtBrowser.Looking(chromium.Browser, demo, ("done", $"{CaseOf.Everything["done"]} Det lå en qwertal på bordet."));
        Assert.DoesNotContain(writer.Left, sent => sent.Contains("/saker/", StringComparison.Ordinal));

        await writer.Page.GetByLabel("Ta vare på den skjermede teksten").CheckAsync();
        await writer.Person.Sees("Utkastet blir lagret når du har svart på alt som venter.");
        await writer.Keep("9 år", "Alderen er faglig viktig her");
        await writer.ResolveByKeyboard();
        await Assertions.Expect(writer.Page.Locator("[data-draft='kept']")).ToContainTextAsync("Utkastet er lagret kl.");
        var page = "/framlegg/" + Id().Match(writer.Left.Last(sent => sent.StartsWith("PUT ", StringComparison.Ordinal))).Value;

        await using var elsewhere = await WriterAtBrowser.SignIn(chromium.Browser, demo.Arena, anew: true);
        await elsewhere.Person.Go(page);
        await elsewhere.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" }).ClickAsync();
        await Assertions.Expect(elsewhere.Box("keyQuestion")).ToHaveValueAsync(CaseOf.Everything["keyQuestion"]);
        await Assertions.Expect(elsewhere.Box("seen")).ToHaveValueAsync(new Regex(@"^Vi er bekymret for \[Barn 1\]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await elsewhere.Person.IsAccessible("a draft that is gone on with");
        await elsewhere.LookThrough();
        await Assertions.Expect(await elsewhere.Unfold("9 år")).ToHaveAttributeAsync("data-state", "kept");
        await elsewhere.ResolveByKeyboard();
        await elsewhere.Send();

        await elsewhere.Person.Go(page);
        Assert.Contains(elsewhere.Left, sent => sent.Contains("/tekst ", StringComparison.Ordinal) && sent.Contains("Alderen er faglig viktig her", StringComparison.Ordinal));
        await Assertions.Expect(elsewhere.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" })).ToHaveCountAsync(0);
        Assert.All(CaseOf.Tokens, token =>
        {
            Assert.DoesNotContain(writer.Left, sent => sent.Contains(token, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(elsewhere.Left, sent => sent.Contains(token, StringComparison.OrdinalIgnoreCase));
        });
        Assert.Empty(writer.Person.Complaints);
        Assert.Empty(elsewhere.Person.Complaints);
    }

    [Fact]
    public async Task A_case_that_was_sent_back_is_written_anew_with_the_remark_beside_the_text()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await using var reviewer = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var found = await CaseAtBrowser.Begin(writer.Person, (await writer.Person.Meetings()).First(meeting => meeting.Phase == "NoticeSent").Page);
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");
        await SendBack(reviewer, found);

        await writer.Person.Go(found.Page);
        await writer.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv om og send på nytt" }).ClickAsync();
        var beside = writer.Page.Locator(".ds-field:has(#write-seen) .ds-alert");
        await Assertions.Expect(beside).ToContainTextAsync("Kan klassetrinnet sies rundere?");
        await Assertions.Expect(beside.Locator("mark")).ToHaveTextAsync("tredje klasse");
        await writer.Person.IsAccessible("a case that is written anew");
        await writer.Person.FitsTheWidth("a case that is written anew");

        var seen = await writer.Box("seen").InputValueAsync();
        await writer.Box("seen").FillAsync(seen.Replace("tredje klasse", "småskolen", StringComparison.Ordinal));
        await writer.Box("said").FillAsync("Barnet sier at det er verst før skolen begynner.");
        await writer.Box("need").FillAsync("Vi trenger råd om hvordan vi kan møte hjemmet.");
        await writer.LookThrough();
        await writer.ResolveByKeyboard();
        await writer.Send();

        await writer.Person.Go(found.Page);
        await writer.Person.Sees("Versjon 2");
        await writer.Person.Sees("Kan klassetrinnet sies rundere?");
        await reviewer.Go(found.Review);
        await reviewer.Sees("går i småskolen");
        Assert.Empty(writer.Person.Complaints);
    }

    private static async Task SendBack(PersonAtBrowser reviewer, CaseAtBrowser found)
    {
        await reviewer.Go(found.Review);
        await reviewer.Page.GetByText("Merknad: Hva har du sett?").ClickAsync();
        var remark = reviewer.Page.Locator("details[open]:has-text('Merknad: Hva har du sett?')");
        await remark.GetByLabel("Ordene det gjelder").FillAsync("tredje klasse");
        await remark.GetByLabel("Merknad", new() { Exact = true }).FillAsync("Kan klassetrinnet sies rundere?");
        await reviewer.Press("Send tilbake med merknader");
        await remark.GetByLabel("Hvilket sted gjelder det?").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await reviewer.Press("Send tilbake med merknader");
        await reviewer.Sees("Framlegget er sendt tilbake.");
    }

    [GeneratedRegex("(?<=/saker/)[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
