using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>The eight example cases the whole way: written, shielded, sent, read by another person, approved, shown in a meeting and destroyed. Or led elsewhere.</summary>
public sealed class PresentedCasesTests(CasePeople people) : IClassFixture<CasePeople>
{
    private const int Beginning = 25;
    private const int Ending = 25;

    // What their writers say still tells, in the words that the page has for it. What each word is about, the engine's own tests ask.
    private static readonly Dictionary<string, string[]> Tells = new()
    {
        ["case-01-nb-skolevegring"] = ["yrket", "noens egne ord"],
        ["case-02-nb-gravid-rus"] = ["noe som få har"],
        ["case-03-nb-barnehage-vold"] = ["noens egne ord"],
        ["case-04-nb-fosterhjem-selvskading"] = ["noe som få har"],
        ["case-05-nn-rus-bygd"] = ["yrket"],
        ["case-06-nn-flyktningfamilie"] = ["noe som få har"],
        ["case-07-mixed-typos-helsesykepleier"] = ["noe som få har"],
    };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private WriterAtBrowser Writer => people.Writer;

    public static TheoryData<string> Ids => new(PresentedForm.All.Where(form => !form.IsPublic).Select(form => form.Id));

    [Theory, MemberData(nameof(Ids))]
    public async Task A_case_goes_the_whole_way(string id)
    {
        var form = PresentedForm.All.Single(form => form.Id == id);
        var room = new CaseInRoom(people.Second, Writer.Person, people.Listener);
        await room.Plan($"Saksdrøfting {Mark.New()}");
        await Write(form);
        await TellsWhatStillTells(form);

        var redacted = await new SensibleWriter(Writer, form).Resolve();
        await Picture(id, Writer.Page, "writing");
        Keeps(form, redacted);
        var page = await Send();

        await people.Reviewer.Go($"{page}/gjennomlesing");
        await people.Reviewer.Sees("Dette forteller mest");
        await Picture(id, people.Reviewer.Page, "review");
        var parts = people.Reviewer.Page.Locator(".case__part");
        var words = (await parts.First.Locator("> p").First.InnerTextAsync())[..Beginning].Trim();
        var question = (await parts.Last.Locator("> p").Last.InnerTextAsync())[^Ending..].Trim();
        await Approve(people.Reviewer, form);
        await people.Second.Go($"{page}/gjennomlesing");
        if (await people.Second.Page.Locator("button[value='approve']").CountAsync() > 0)
        {
            await Approve(people.Second, form);
        }

        await Writer.Person.Go(page);
        await Writer.Person.Sees("Teksten er godkjent, og endres ikke lenger.");
        await room.Open();
        await room.Show(question);
        await room.Show(words);
        await room.Close(words);
        await CaseInRoom.Destroy(Writer.Person, page);
        Assert.Empty(people.Listener.Complaints);
        Assert.Contains("/", people.Fetched);
        Assert.Contains(people.Fetched, path => path.EndsWith("/rom", StringComparison.Ordinal));

        // The engine is for whoever writes.
        Assert.Contains($"{page}/gjennomlesing", people.Fetched);
        Assert.DoesNotContain(people.Fetched, path => path.StartsWith("/engine/", StringComparison.Ordinal));

        Assert.Empty(Writer.Person.Complaints);
        Assert.Empty(people.Reviewer.Complaints);
    }

    [Fact]
    public async Task What_everybody_has_heard_of_is_led_to_a_closed_crisis_room_and_never_sent()
    {
        var form = PresentedForm.All.Single(form => form.IsPublic);
        await Write(form);

        var alert = Writer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("Dette ligner en hendelse som er kjent for mange");
        await Assertions.Expect(alert).ToContainTextAsync("Be møtelederen eller koordinatoren ved senteret om et lukket kriserom.");
        await Writer.Step("send");
        await Assertions.Expect(Writer.Page.Locator("arena-case-send")).ToContainTextAsync("Saken ligner en kjent hendelse, og kan ikke sendes.");
        await Assertions.Expect(Writer.Page.Locator("arena-case-send button[data-size='lg']")).ToBeDisabledAsync();
        await alert.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(Writer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    // Of the first of them.
    private static Task Picture(string id, IPage page, string name) => id == PresentedForm.All[0].Id ? DocsImages.Take(page, name) : Task.CompletedTask;

    private async Task Write(PresentedForm form)
    {
        await Writer.Begin(form.Duty);
        if (form.Language == "nn")
        {
            await Writer.Page.GetByLabel("Nynorsk", new() { Exact = true }).CheckAsync();
        }

        await Writer.Write(form.Boxes);
        await Writer.IsReady();
        await people.EngineComesOnce();
        await Writer.Step("find");
        await Writer.IsLookedThrough();
    }

    // Whoever wrote these as examples says of each what still tells: the page says so too before anything is answered.
    private async Task TellsWhatStillTells(PresentedForm form)
    {
        Assert.NotEmpty(form.ResidualRisk);
        var risk = Writer.Page.Locator(".case-risk:visible").First;
        var isAsked = await Writer.Page.Locator(".case-found > li[data-state='open']").CountAsync() > 0;
        Assert.True(isAsked || await risk.GetAttributeAsync("data-level") != "green");
        var told = await risk.Locator("ol > li").AllInnerTextsAsync();
        Assert.All(Tells[form.Id], tells => Assert.Contains(told, one => one.StartsWith(tells, StringComparison.Ordinal)));
    }

    private static void Keeps(PresentedForm form, string redacted)
    {
        foreach (var words in form.Stays.CountBy(keep => keep, StringComparer.OrdinalIgnoreCase))
        {
            var stands = Regex.Count(redacted, $@"(?<!\w){Regex.Escape(words.Key)}(?!\w)", RegexOptions.IgnoreCase, Limit);
            Assert.True(stands >= words.Value, $"«{words.Key}» stands {stands} times in {form.Id}: {redacted}");
        }
    }

    /// <returns>The case's page.</returns>
    private async Task<string> Send()
    {
        await Writer.Send();
        return (await Writer.Page.Locator("arena-case-send a[href^='/framlegg/']").GetAttributeAsync("href"))!;
    }

    private static async Task Approve(PersonAtBrowser reviewer, PresentedForm form)
    {
        Keeps(form, string.Join('\n', await reviewer.Page.Locator(".case__part").AllInnerTextsAsync()));
        foreach (var point in await reviewer.Page.Locator("input[name='Input.Checked']").AllAsync())
        {
            await point.CheckAsync();
        }

        await reviewer.Press("Godkjenn denne teksten");
        await reviewer.Sees("Godkjenningen din er lagret.");
    }
}
