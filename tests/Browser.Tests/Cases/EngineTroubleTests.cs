using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Whatever happens to the engine, nothing can be sent, the text stays, and the page says what to do.</summary>
public sealed class EngineTroubleTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Theory]
    [InlineData("**/engine/dotnet.native.*.wasm", "Programmet kom ikke fram")]
    [InlineData("**/engine/words.*.bin", "Ordlistene kom ikke fram, eller de er skadet.")]
    [InlineData("**/js/case-worker.js", "Programmet kom ikke fram")]
    public async Task Files_that_do_not_come_are_told_and_come_the_next_time(string files, string told)
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.Page.Context.RouteAsync(files, route => route.AbortAsync());
        await writer.Begin();

        await StopsEverything(writer, told);
        await writer.Page.Context.UnrouteAsync(files);
        await writer.Person.Press("Prøv på nytt");

        await GoesOn(writer);
    }

    [Fact]
    public async Task A_list_with_one_wrong_byte_is_refused()
    {
        const string list = "**/engine/names.*.bin";
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.Page.Context.RouteAsync(list, async route =>
        {
            var whole = await route.FetchAsync();
            var bytes = await whole.BodyAsync();
            bytes[^1] ^= 1;
            await route.FulfillAsync(new() { Response = whole, BodyBytes = bytes });
        });
        await writer.Begin();

        await StopsEverything(writer, "Ordlistene kom ikke fram, eller de er skadet.");
        await writer.Page.Context.UnrouteAsync(list);
        await writer.Person.Press("Prøv på nytt");

        await GoesOn(writer);
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_the_middle_costs_nothing()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);

        // As when the browser runs out of memory: the worker is gone, and says nothing any more.
        await writer.Page.AddInitScriptAsync(
            """
            const Real = Worker;
            globalThis.Worker = class extends Real {
              constructor(...of) { super(...of); globalThis.killWorker = () => { super.terminate(); this.onerror?.(new ErrorEvent('error')); }; }
            };
            """);
        await writer.Begin();
        await writer.IsReady();
        await writer.Write(CaseOf.Everything);
        await writer.Page.EvaluateAsync("() => killWorker()");

        await StopsEverything(writer, "Programmet stoppet.");
        await writer.Person.Press("Prøv på nytt");

        await GoesOn(writer);
    }

    [Fact]
    public async Task A_machine_that_is_too_slow_for_a_cold_engine_is_told_of_and_gets_there_after_some_practice()
    {
        const string script = "**/js/case-worker.js";
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);

        // So long as the clock of the worker runs that fast, every shape is out of its patience at once: as on a machine that is as much slower.
        await writer.Page.Context.RouteAsync(script, async route =>
        {
            var whole = await route.FetchAsync();
            const string slow =
                """
                const real = performance.now.bind(performance);
                let faster = 1e6, passed = 0, last = real();
                performance.now = () => { const now = real(); passed += (now - last) * faster; last = now; return passed; };
                addEventListener('message', ({ data }) => { if (data.kind === 'practise') { performance.now(); faster = 1; } });
                """;
            await route.FulfillAsync(new() { Response = whole, Body = slow + await whole.TextAsync() });
        });

        // The first round of practice waits until the page has been looked at.
        await writer.Page.AddInitScriptAsync(
            """
            const Real = Worker;
            globalThis.workers = 0;
            globalThis.Worker = class extends Real {
              constructor(...of) { super(...of); workers++; }
              postMessage(task) {
                if (task.kind !== 'practise' || globalThis.practise) super.postMessage(task);
                else globalThis.practise = () => super.postMessage(task);
              }
            };
            """);
        await writer.Begin();
        await writer.IsReady();
        await writer.Write(CaseOf.Everything);

        await Assertions.Expect(writer.Status).ToHaveAttributeAsync("data-state", "practising", new() { Timeout = 180_000 });
        await Assertions.Expect(writer.Status).ToContainTextAsync("Dette tar lengre tid enn vanlig på denne maskinen.");
        await writer.Step("send");
        await Assertions.Expect(writer.Page.Locator("arena-case-send button[data-size='lg']")).ToBeDisabledAsync();
        await writer.Person.IsAccessible("The page while the engine practises");
        await writer.Page.EvaluateAsync("() => practise()");

        await GoesOn(writer);
        Assert.Equal(1, await writer.Page.EvaluateAsync<int>("() => workers"));
        Assert.Empty(writer.Person.Complaints);
    }

    private static async Task StopsEverything(WriterAtBrowser writer, string told)
    {
        await writer.Write(CaseOf.Everything);
        var alert = writer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(told, new() { Timeout = 180_000 });
        await Assertions.Expect(alert).ToContainTextAsync("Ingenting kan sendes før programmet virker igjen.");
        await writer.Step("send");
        await Assertions.Expect(writer.Person.Button("Send til gjennomlesing").Last).ToBeVisibleAsync();
        await Assertions.Expect(writer.Page.Locator("arena-case-send button[data-size='lg']")).ToBeDisabledAsync();
        await writer.Person.IsAccessible("The page with a broken engine");
        Assert.DoesNotContain(writer.Left, sent => sent.Contains("/saker/", StringComparison.Ordinal));
    }

    private static async Task GoesOn(WriterAtBrowser writer)
    {
        await writer.IsReady();
        await writer.Step("find");
        await writer.IsLookedThrough();
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        foreach (var (key, text) in CaseOf.Everything)
        {
            await Assertions.Expect(writer.Box(key)).ToHaveValueAsync(text);
        }
    }
}
