using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>
/// A case goes its whole way through the pages, is shown in a meeting, and is destroyed. Afterwards its words are looked for everywhere: in the files, in what the process
/// said of itself, in all traffic, and in what the browser kept.
/// </summary>
public sealed class CanaryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Tokens = [.. CaseOf.Tokens, .. CaseOf.Telling.Select(one => one.Word)];

    private readonly ConcurrentQueue<Task<string>> _answers = new();

    // What came over the line to whoever listens in the meeting, and to the others.
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentQueue<string> _told = new();

    // Everybody's words in an order of nobody's: they pass, and are read by others until the case is destroyed.
    private readonly string _passes = Mark.New();

    [Fact]
    public async Task Of_a_case_that_was_destroyed_nothing_is_anywhere_and_of_its_names_nothing_ever_was()
    {
        using var collector = new Collector();
        await using var arena = new ArenaProcess(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["Logging:LogLevel:Default"] = "Debug",
            ["Logging:LogLevel:Microsoft"] = "Debug", // more than anybody runs with
        });
        await arena.Start();
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, arena);
        await using var reviewer = await PersonAtBrowser.SignIn(chromium.Browser, arena.Address, "Rask Foss");
        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, arena.Address, "Klok Bjørk");
        await using var listener = await PersonAtBrowser.SignIn(chromium.Browser, arena.Address, "Varsom Vind");
        IPage[] pages = [writer.Page, reviewer.Page, facilitator.Page, listener.Page];
        foreach (var page in pages)
        {
            page.Context.Response += (_, response) => _answers.Enqueue(Body(response));
            page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => (page == listener.Page ? _heard : _told).Enqueue(frame.Text ?? "");
        }

        var room = new CaseInRoom(facilitator, writer.Person, listener);
        await room.Plan($"Saksdrøfting {Mark.New()}");
        var found = await WriteAndSend(writer);
        await Approve(reviewer, found);
        await Present(room, listener);
        Assert.DoesNotContain(Tokens, token => Holds(arena, token));
        await CaseInRoom.Destroy(writer.Person, found);
        await collector.Next();

        var answers = await Task.WhenAll(_answers);
        Assert.Contains(answers, answer => answer.Contains(_passes, StringComparison.Ordinal));
        Assert.Contains(writer.Left, sent => sent.Contains(_passes, StringComparison.Ordinal));
        Assert.Contains(collector.Taken, told => told.Path == "/v1/traces");
        Assert.Contains(arena.Log, line => line.Contains("dbug", StringComparison.Ordinal));
        Assert.True(Holds(arena, "Fredfull Eng"), "The files should have been read.");
        Assert.Contains(_heard, frame => frame.Contains(_passes, StringComparison.Ordinal));
        var kept = await Task.WhenAll(pages.Select(WriterAtBrowser.KeptBy));
        Assert.All(Tokens, token =>
        {
            Assert.DoesNotContain(_told.Concat(_heard), frame => frame.Contains(token, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(writer.Left, sent => sent.Contains(token, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(answers, answer => answer.Contains(token, StringComparison.OrdinalIgnoreCase));
        });
        Assert.All(Tokens.Append(_passes), word =>
        {
            Assert.False(Holds(arena, word), $"«{word}» is in the files.");
            Assert.DoesNotContain(arena.Log, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(collector.Taken, told => told.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
            Assert.All(kept, one => Assert.DoesNotContain(word, one, StringComparison.OrdinalIgnoreCase));
        });
    }

    private async Task<string> WriteAndSend(WriterAtBrowser writer)
    {
        await writer.Begin();
        await writer.Write(CaseOf.Everything);
        await writer.Box("seen").FillAsync($"{CaseOf.Everything["seen"]} Vi bruker kort med {_passes} på.");
        await writer.Box("said").FillAsync(CaseOf.Everything["said"] + CaseOf.Told);
        await writer.LookThrough();
        await HideWhatPassed(writer);
        await writer.ResolveByKeyboard();
        await writer.Send();
        return (await writer.Page.Locator("arena-case-send a[href^='/framlegg/']").GetAttributeAsync("href"))!;
    }

    // Which of them the engine asks about is for its own tests: here none may pass.
    private static async Task HideWhatPassed(WriterAtBrowser writer)
    {
        foreach (var (word, type) in CaseOf.Telling)
        {
            if (await writer.Page.Locator(".case-found > li", new() { HasText = word }).CountAsync() == 0)
            {
                await writer.Page.GetByLabel("Ord som skal skjules").FillAsync(word);
                await writer.Page.GetByLabel("Hva er det?").SelectOptionAsync(type);
                await writer.Person.Press("Skjul ordene overalt");
                await writer.IsLookedThrough();
            }
        }
    }

    private async Task Approve(PersonAtBrowser reviewer, string found)
    {
        await reviewer.Go($"{found}/gjennomlesing");
        await reviewer.Sees(_passes);
        foreach (var point in await reviewer.Page.Locator("input[name='Input.Checked']").AllAsync())
        {
            await point.CheckAsync();
        }

        await reviewer.Press("Godkjenn denne teksten");
        await reviewer.Sees("Godkjenningen din er lagret.");
    }

    // Shown to somebody who says in the room what would tell whom it is about: that is stopped.
    private async Task Present(CaseInRoom room, PersonAtBrowser listener)
    {
        await room.Open();
        await room.Show(CaseOf.Everything["keyQuestion"]);
        await room.Show(_passes);
        var box = listener.Page.GetByLabel("Skriv et innlegg");
        var telling = $"Jeg tror det er {CaseOf.Tokens[0]} {CaseOf.Tokens[1]}.";
        await box.FillAsync(telling);
        await listener.Sees("Teksten kan ikke sendes, og utkastet blir ikke tatt vare på");
        await listener.Press("Send innlegg");
        await Assertions.Expect(box).ToHaveValueAsync(telling); // it left the box, and the server gives it back
        await box.FillAsync("");
        await listener.DoesNotSee("Teksten kan ikke sendes");
        await room.Close(_passes);
    }

    // An answer that only leads on has none.
    private static async Task<string> Body(IResponse response)
    {
        try
        {
            return response.Url + Encoding.UTF8.GetString(await response.BodyAsync());
        }
        catch (PlaywrightException)
        {
            return response.Url;
        }
    }

    // The database, and what lies beside it.
    private static bool Holds(ArenaProcess arena, string word) => Directory.GetFiles(arena.DataFolder, "*", SearchOption.AllDirectories).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var all = new byte[file.Length];
        var read = file.ReadAtLeast(all, all.Length, throwOnEndOfStream: false);
        return all.AsSpan(0, read).IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}
