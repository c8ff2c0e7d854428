using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What people do in a live room when it does not go straight ahead: they change their minds, collide, and lose the database.</summary>
public sealed class RoomWorkTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>, IAsyncLifetime
{
    private const int LongestContribution = 4_000;

    private readonly string _mark = Mark.New();
    private PersonAtBrowser _facilitator = null!;
    private PersonAtBrowser _nurse = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        _nurse = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Varsom Vind");
        _room = (await _facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        await _facilitator.ComeIn(_room);
        await _nurse.ComeIn(_room);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_facilitator.Complaints.Concat(_nurse.Complaints));
        await _facilitator.DisposeAsync();
        await _nurse.DisposeAsync();
    }

    [Fact]
    public async Task A_change_and_a_withdrawal_are_seen_by_the_others()
    {
        await _nurse.Write($"Først {_mark}");
        var own = Post(_nurse, $"Først {_mark}");
        await own.GetByRole(AriaRole.Button, new() { Name = "Endre" }).ClickAsync();
        await _nurse.Page.GetByLabel("Endre innlegget").FillAsync($"Så {_mark}");
        await _nurse.Press("Lagre endringen");
        await Assertions.Expect(Post(_facilitator, $"Så {_mark}")).ToContainTextAsync("endret");

        var changed = Post(_nurse, $"Så {_mark}");
        await changed.GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await _nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();

        await _facilitator.DoesNotSee(_mark);
        await _facilitator.Sees("Innlegget er trukket");
    }

    [Fact]
    public async Task A_thread_can_be_followed_alone_and_has_a_draft_of_its_own()
    {
        await _nurse.Write($"Et spørsmål {_mark}");
        await Post(_facilitator, $"Et spørsmål {_mark}").GetByRole(AriaRole.Button, new() { Name = "Svar" }).ClickAsync();
        await _facilitator.Write($"Et svar {_mark}");
        await _nurse.Sees($"Et svar {_mark}");
        await _nurse.Page.GetByLabel("Skriv et innlegg").FillAsync("Til alle");

        await Post(_nurse, $"Et spørsmål {_mark}").GetByRole(AriaRole.Button, new() { Name = "Vis tråden" }).ClickAsync();
        Assert.Equal([$"Et spørsmål {_mark}", $"Et svar {_mark}"], await _nurse.Log());
        await Assertions.Expect(_nurse.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("");
        await _nurse.IsAccessible("A thread");

        await _nurse.Press("Vis hele diskusjonen");
        await Assertions.Expect(_nurse.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("Til alle");
        await _nurse.Page.GetByLabel("Skriv et innlegg").FillAsync("");
    }

    [Fact]
    public async Task An_answer_to_what_was_withdrawn_is_not_lost()
    {
        await _nurse.Write($"Angret {_mark}");
        await Post(_facilitator, $"Angret {_mark}").GetByRole(AriaRole.Button, new() { Name = "Svar" }).ClickAsync();
        await _facilitator.Page.Context.SetOfflineAsync(true);
        await Post(_nurse, $"Angret {_mark}").GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await _nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await _nurse.Sees("Innlegget er trukket");
        await _facilitator.Write($"Svar som blir igjen {_mark}");
        await _facilitator.Page.Context.SetOfflineAsync(false);

        await _facilitator.Sees("Innlegget du svarer på, er ikke her lenger.");
        await _facilitator.Sees($"Svar som blir igjen {_mark}");
        await _facilitator.Press("Send som eget innlegg");
        await _nurse.Sees($"Svar som blir igjen {_mark}");
    }

    [Fact]
    public async Task Of_two_who_move_the_agenda_at_once_the_second_is_told()
    {
        await using var second = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await second.ComeIn(_room);
        await second.Page.Context.SetOfflineAsync(true);
        await MoveLastUp(_facilitator);
        await MoveLastUp(second);
        await second.Page.Context.SetOfflineAsync(false);

        await second.Sees("Noen andre endret sakslisten samtidig.");

        // The answer may come before the move of the other.
        await Assertions.Expect(second.Page.Locator("arena-agenda .agenda__title"))
            .ToHaveTextAsync(await _facilitator.Page.Locator("arena-agenda .agenda__title").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_paste_that_is_too_long_stays_and_says_by_how_much()
    {
        var box = _nurse.Page.GetByLabel("Skriv et innlegg");
        await box.FillAsync(new string('x', LongestContribution + 1));
        await _nurse.Press("Send innlegg");

        await _nurse.Sees("Teksten er 1 tegn for lang.");
        Assert.Equal(LongestContribution + 1, (await box.InputValueAsync()).Length);
        Assert.DoesNotContain(await _facilitator.Log(), text => text.StartsWith("xx", StringComparison.Ordinal));
        await box.FillAsync("");
    }

    [Fact]
    public async Task What_the_database_does_not_take_is_kept_and_saved_when_it_does()
    {
        await using (await HoldTheDatabase())
        {
            await _nurse.Write($"Mens databasen henger {_mark}");
            await _nurse.Sees("Ikke lagret.");
            await Assertions.Expect(_nurse.Page.Locator("arena-connection")).ToContainTextAsync("Vi får ikke lagret akkurat nå.");
            await _facilitator.DoesNotSee(_mark);
        }

        await _facilitator.Sees($"Mens databasen henger {_mark}");
        await Assertions.Expect(_nurse.Page.Locator("arena-connection [data-state='connected']")).ToBeVisibleAsync();
        Assert.Single(await _facilitator.Log(), text => text.Contains(_mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_removed_is_told_why_and_sees_nothing_more()
    {
        await using var removed = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Tydelig Li");
        await removed.ComeIn(_room);
        await _nurse.Write($"Sagt i fortrolighet {_mark}");
        await removed.Sees(_mark);

        await _facilitator.OpenMore("Tydelig Li");
        await _facilitator.Press("Ta ut Tydelig Li");
        var dialog = _facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Hvorfor?").FillAsync("Kjenner familien");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ta ut Tydelig Li" }).ClickAsync();

        await removed.Sees("Du er ikke lenger i rommet.");
        await removed.DoesNotSee(_mark);
        await _nurse.DoesNotSee("Kjenner familien");
        await removed.Page.ReloadAsync();
        await removed.DoesNotSee(_mark);
    }

    private static ILocator Post(PersonAtBrowser person, string text) =>
        person.Page.Locator(".post").Filter(new() { Has = person.Page.Locator(".post__text", new() { HasText = text }) });

    private static async Task MoveLastUp(PersonAtBrowser person)
    {
        var last = person.Page.Locator("arena-agenda .agenda__more").Last;
        await last.Locator("summary").ClickAsync();
        await last.GetByRole(AriaRole.Button, new() { Name = "Flytt opp" }).ClickAsync();
    }

    // What a backup that went wrong or a second program does: the file is there, and nobody else may write.
    private async Task<SqliteConnection> HoldTheDatabase()
    {
        var file = Path.Combine(demo.Arena.DataFolder, "arena.db");
        var holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await holder.OpenAsync();
        await using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return holder;
    }
}
