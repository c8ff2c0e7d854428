using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>One person with a browser of their own: what they see, what they press, and every complaint of the browser.</summary>
public sealed partial class PersonAtBrowser : IAsyncDisposable
{
    private const float PatienceMs = 15_000;

    // Of what holds, axe otherwise describes every node.
    private const string Broken = """{"resultTypes":["violations"]}""";

    // All that other colours can change: the rest has been looked at in the light.
    private const string Colours = """{"resultTypes":["violations"],"runOnly":{"type":"rule","values":["color-contrast","link-in-text-block"]}}""";

    private const string Violations =
        """
        async (options) => (await axe.run(document, JSON.parse(options))).violations
          .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The session of each person in each arena, as the browser keeps it. No two arenas of a run have the same address.
    private static readonly ConcurrentDictionary<(string Address, string Name), string> Sessions = new();

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly Look _look;
    private string? _draft;
    private TaskCompletionSource _kept = new();

    private PersonAtBrowser(IBrowserContext context, IPage page, string address, Look look)
    {
        (_context, Page, _address, _look) = (context, page, address, look);
        page.Console += (_, message) =>
        {
            // A lost line is part of some tests; the browser reports each. What was refused is told below, with its status first.
            if (message.Type == "error" && !new[] { "ERR_", "the server responded with a status of", "WebSocket" }.Any(part => message.Text.Contains(part, StringComparison.Ordinal)))
            {
                Complaints.Add(message.Text);
            }
        };
        page.Response += (_, answer) =>
        {
            // A busy server lets a case wait; the page tries again by itself.
            if (answer.Status is >= 400 and not 404 && !(answer.Status == 503 && answer.Url.Contains("/saker/", StringComparison.Ordinal)))
            {
                Complaints.Add($"{answer.Status} {answer.Request.Method} {answer.Url}");
            }
        };
        page.PageError += (_, fault) => Complaints.Add(fault);
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => HearDraft(frame.Text);
            socket.FrameReceived += (_, frame) => HearAnswer(frame.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>As the browser says it: <c>nb-NO</c>.</summary>
    public string Locale => _look.Locale;

    /// <summary>Errors in the console and in scripts, and what was refused, as <c>422 POST address</c>; a page that is not there is not one.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>
    /// The first time in an arena by the sign-in page, and so to the person's own page. After that in the same session, as in one more window: nothing is open there yet.
    /// </summary>
    /// <param name="anew">By the sign-in page and in a session of its own, as at another machine.</param>
    public static async Task<PersonAtBrowser> SignIn(IBrowser browser, string address, string name, Look? look = null, bool anew = false)
    {
        look ??= Look.Desktop;
        var session = anew ? null : Sessions.GetValueOrDefault((address, name));
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = look.Locale,
            ColorScheme = look.Colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = look.Width, Height = Look.Height },
            StorageState = session,
        });
        context.SetDefaultTimeout(PatienceMs);
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        var person = new PersonAtBrowser(context, await context.NewPageAsync(), address, look);
        if (session is null)
        {
            await person.SignIn(name);
            Sessions[(address, name)] = await context.StorageStateAsync();
        }

        return person;
    }

    /// <summary>For the next test of a class that shares its people: on line, at the screen of their own or another, and without a complaint of the test before.</summary>
    public async Task BeginAnew(Look? look = null)
    {
        look ??= _look;
        await _context.SetOfflineAsync(false);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Colours });
        await Page.SetViewportSizeAsync(look.Width, Look.Height);
        Complaints.Clear();
    }

    /// <summary>The meetings on this person's own page.</summary>
    public async Task<IReadOnlyList<MeetingCard>> Meetings()
    {
        await Go("/");
        return await Page.Locator("main .card:has([data-phase])").EvaluateAllAsync<MeetingCard[]>(
            "cards => cards.map(card => ({ page: card.querySelector('.card__link').getAttribute('href'), phase: card.querySelector('[data-phase]').dataset.phase }))");
    }

    public Task Go(string path) => Page.GotoAsync(_address + path);

    /// <summary>Past the declaration, to the room or its lobby.</summary>
    public async Task Enter(string room)
    {
        await Go(room);
        await Page.GetByLabel("Jeg har lest og godtar taushetserklæringen").CheckAsync();
        await Press("Gå inn");
    }

    /// <summary>To the live room, past the declaration when it has not been signed yet. In any language.</summary>
    public async Task ComeIn(string room)
    {
        await Go(room);
        var declaration = Page.Locator("input[name='Input.Declared']");
        if (await declaration.CountAsync() > 0)
        {
            await declaration.CheckAsync();
            await Page.Locator(".entry button[type='submit']").ClickAsync();
        }

        await Assertions.Expect(Page.Locator("arena-connection [data-state='connected']")).ToBeVisibleAsync();
    }

    public Task Press(string button) => Button(button).ClickAsync();

    /// <summary>Puts off an item whose method has phases left that are always held, and says why.</summary>
    /// <param name="item">On the agenda, with what can be done with it open.</param>
    public async Task PutOff(ILocator item)
    {
        await item.GetByRole(AriaRole.Button, new() { Name = "Utsett" }).ClickAsync();
        var why = Page.GetByRole(AriaRole.Dialog);
        await why.GetByRole(AriaRole.Textbox).FillAsync("Vi rekker ikke mer i dag.");
        await why.GetByRole(AriaRole.Button, new() { Name = "Avslutt uten", Exact = true }).ClickAsync();
        await Assertions.Expect(why).ToHaveCountAsync(0);
    }

    /// <summary>Opens what those who lead may do with somebody who takes part.</summary>
    public Task OpenMore(string name) => Page.Locator("arena-people summary", new() { HasText = name }).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).First;

    public async Task Write(string text)
    {
        await Page.GetByLabel("Skriv et innlegg").FillAsync(text);
        await Press("Send innlegg");
    }

    public Task Sees(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task DoesNotSee(string text) => Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>What stands in the log, in its order.</summary>
    public async Task<IReadOnlyList<string>> Log() =>
        await Page.GetByRole(AriaRole.Log).Locator(".post__text").AllInnerTextsAsync();

    /// <summary>Completes when the server has answered for the next draft this person writes.</summary>
    public Task DraftIsKept()
    {
        _draft = null;
        _kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _kept.Task.WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));
    }

    /// <summary>The page as it stands is accessible and fits, however it is looked at.</summary>
    public async Task Holds(string what, IEnumerable<Look> looks)
    {
        foreach (var look in looks)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = look.Colours });
            Assert.Equal(0, await Page.EvaluateAsync<int>("() => document.getAnimations().filter((one) => one instanceof CSSTransition).length"));
            await Page.SetViewportSizeAsync(look.Width, Look.Height);
            await IsAccessible($"{what}, {look}", look.Dark ? Colours : Broken);
            await FitsTheWidth($"{what}, {look}");
        }
    }

    /// <summary>The page has no violation of WCAG 2.2 A and AA or of good practice that axe can find.</summary>
    public Task IsAccessible(string what) => IsAccessible(what, Broken);

    private async Task IsAccessible(string what, string options)
    {
        await HasComeToRest();
        Assert.Single(Page.Frames); // axe is put into the page alone
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in globalThis"))
        {
            await Page.EvaluateAsync(Axe);
        }

        var found = await Page.EvaluateAsync<string[]>(Violations, options);
        Assert.True(found.Length == 0, $"{what}: {string.Join("; ", found)}");
    }

    private async Task SignIn(string name)
    {
        await Go("/logg-inn");
        await Page.Locator("details").EvaluateAllAsync<int>("sectors => sectors.map(sector => { sector.open = true; }).length");
        await Press($"Logg inn som {name}");
        await Assertions.Expect(Page.GetByRole(AriaRole.Banner)).ToContainTextAsync(name);
    }

    // A dialog that is fading in has no colours to judge yet; what turns as long as something is waited for never comes to rest.
    private async Task HasComeToRest() => await Page.EvaluateAsync(
        "() => Promise.allSettled(document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity).map((one) => one.finished))");

    /// <summary>Nothing is wider than the screen.</summary>
    public async Task FitsTheWidth(string what)
    {
        var excess = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{what} is {excess} px too wide.");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void HearDraft(string? frame)
    {
        if (frame?.Contains("\"KeepDraft\"", StringComparison.OrdinalIgnoreCase) == true && Invocation().Match(frame) is { Success: true } match)
        {
            _draft = match.Value;
        }
    }

    private void HearAnswer(string? frame)
    {
        if (_draft is not null && frame?.Contains(_draft, StringComparison.Ordinal) == true)
        {
            _kept.TrySetResult();
        }
    }

    [GeneratedRegex("\"invocationId\":\"[0-9]+\"", RegexOptions.None, 1000)]
    private static partial Regex Invocation();
}

/// <summary>A meeting on somebody's page. Filled by Playwright from what the page's script returns.</summary>
public sealed record MeetingCard
{
    public string Page { get; set; } = "";

    public string Phase { get; set; } = "";
}
