using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Whatever happens to the engine, nothing can be sent, the text stays, and the page says what to do.</summary>
public sealed class EngineTroubleTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    private const string NoProgram = "Programmet kom ikke fram";
    private const string NoLists = "Ordlistene kom ikke fram, eller de er skadet.";

    private const float PatienceMs = 180_000;

    // One after the other on one page: however the engine came to be broken, the way on is the same.
    [Fact]
    public async Task Files_that_do_not_come_or_are_not_whole_are_told_and_come_the_next_time()
    {
        Trouble[] troubles =
        [
            new("**/js/case-worker.js", Lose, NoProgram),
            new("**/engine/dotnet.native.*.wasm", Lose, NoProgram),
            new("**/engine/words.*.bin", Lose, NoLists),
            new("**/engine/names.*.bin", ChangeOneByte, NoLists),
        ];
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        var context = writer.Page.Context;
        await troubles[0].Begin(context);
        await writer.Begin();
        await writer.Write(CaseOf.Everything);

        for (var at = 0; at < troubles.Length; at++)
        {
            // Met: what was told of the trouble before it is gone.
            await troubles[at].Met;
            await StopsEverything(writer, troubles[at].Told);
            if (at == 0)
            {
                await writer.Person.IsAccessible("The page with a broken engine");
            }

            await troubles[at].End(context);
            if (at + 1 < troubles.Length)
            {
                await troubles[at + 1].Begin(context);
            }

            await writer.Person.Press("Prøv på nytt");
        }

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

        // The first piece of practice waits until the page has been looked at.
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

        await Assertions.Expect(writer.Status).ToHaveAttributeAsync("data-state", "practising", new() { Timeout = PatienceMs });
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
        var alert = writer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(told, new() { Timeout = PatienceMs });
        await Assertions.Expect(alert).ToContainTextAsync("Ingenting kan sendes før programmet virker igjen.");
        await writer.Step("send");
        await Assertions.Expect(writer.Person.Button("Send til gjennomlesing").Last).ToBeVisibleAsync();
        await Assertions.Expect(writer.Page.Locator("arena-case-send button[data-size='lg']")).ToBeDisabledAsync();
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

    private static Task Lose(IRoute route) => route.AbortAsync();

    private static async Task ChangeOneByte(IRoute route)
    {
        var whole = await route.FetchAsync();
        var bytes = await whole.BodyAsync();
        bytes[^1] ^= 1;
        await route.FulfillAsync(new() { Response = whole, BodyBytes = bytes });
    }

    /// <summary>What happens to a file of the engine, and what the page says of it.</summary>
    private sealed record Trouble(string Files, Func<IRoute, Task> Fault, string Told)
    {
        private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The page has asked for the file.</summary>
        public Task Met => _met.Task.WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));

        public async Task Begin(IBrowserContext context) => await context.RouteAsync(Files, route =>
        {
            _met.TrySetResult();
            return Fault(route);
        });

        public Task End(IBrowserContext context) => context.UnrouteAsync(Files);
    }
}
