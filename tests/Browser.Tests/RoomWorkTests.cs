using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What people do in a live room when it does not go straight ahead: they change their minds, collide, and lose the database.</summary>
public sealed class RoomWorkTests(RoomPeople people) : IClassFixture<RoomPeople>, IAsyncLifetime
{
    private const int LongestContribution = 4_000;

    private readonly string _mark = Mark.New();

    private PersonAtBrowser Facilitator => people.Facilitator;

    // At a wide screen here.
    private PersonAtBrowser Nurse => people.Nurse;

    public async ValueTask InitializeAsync()
    {
        foreach (var person in new[] { Facilitator, Nurse })
        {
            await person.BeginAnew(Look.Desktop);
            await person.ComeIn(people.Room);
        }
    }

    public ValueTask DisposeAsync()
    {
        Assert.Empty(Facilitator.Complaints.Concat(Nurse.Complaints));
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_change_and_a_withdrawal_are_seen_by_the_others()
    {
        await Nurse.Write($"Først {_mark}");
        var own = Post(Nurse, $"Først {_mark}");
        await own.GetByRole(AriaRole.Button, new() { Name = "Endre" }).ClickAsync();
        await Nurse.Page.GetByLabel("Endre innlegget").FillAsync($"Så {_mark}");
        await Nurse.Press("Lagre endringen");
        await Assertions.Expect(Post(Facilitator, $"Så {_mark}")).ToContainTextAsync("endret");

        var changed = Post(Nurse, $"Så {_mark}");
        await changed.GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await Nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();

        await Facilitator.DoesNotSee(_mark);
        await Facilitator.Sees("Innlegget er trukket");
    }

    [Fact]
    public async Task A_thread_can_be_followed_alone_and_has_a_draft_of_its_own()
    {
        await Nurse.Write($"Et spørsmål {_mark}");
        await Post(Facilitator, $"Et spørsmål {_mark}").GetByRole(AriaRole.Button, new() { Name = "Svar" }).ClickAsync();
        await Facilitator.Write($"Et svar {_mark}");
        await Nurse.Sees($"Et svar {_mark}");
        await Nurse.Page.GetByLabel("Skriv et innlegg").FillAsync("Til alle");

        await Post(Nurse, $"Et spørsmål {_mark}").GetByRole(AriaRole.Button, new() { Name = "Vis tråden" }).ClickAsync();
        Assert.Equal([$"Et spørsmål {_mark}", $"Et svar {_mark}"], await Nurse.Log());
        await Assertions.Expect(Nurse.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("");
        await Nurse.IsAccessible("A thread");

        await Nurse.Press("Vis hele diskusjonen");
        await Assertions.Expect(Nurse.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("Til alle");
        await Nurse.Page.GetByLabel("Skriv et innlegg").FillAsync("");
    }

    [Fact]
    public async Task An_answer_to_what_was_withdrawn_is_not_lost()
    {
        await Nurse.Write($"Angret {_mark}");
        await Post(Facilitator, $"Angret {_mark}").GetByRole(AriaRole.Button, new() { Name = "Svar" }).ClickAsync();
        await Facilitator.Page.Context.SetOfflineAsync(true);
        await Post(Nurse, $"Angret {_mark}").GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await Nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Trekk innlegget" }).ClickAsync();
        await Nurse.Sees("Innlegget er trukket");
        await Facilitator.Write($"Svar som blir igjen {_mark}");
        await Facilitator.Page.Context.SetOfflineAsync(false);

        await Facilitator.Sees("Innlegget du svarer på, er ikke her lenger.");
        await Facilitator.Sees($"Svar som blir igjen {_mark}");
        await Facilitator.Press("Send som eget innlegg");
        await Nurse.Sees($"Svar som blir igjen {_mark}");
    }

    [Fact]
    public async Task Of_two_who_move_the_agenda_at_once_the_second_is_told()
    {
        await using var second = await people.SignIn("Klok Bjørk");
        await second.ComeIn(people.Room);
        await second.Page.Context.SetOfflineAsync(true);
        var (theirs, mine) = (Facilitator.Page.Locator("arena-agenda .agenda__title"), second.Page.Locator("arena-agenda .agenda__title"));
        var before = await theirs.AllInnerTextsAsync();
        await MoveLastUp(Facilitator);
        await MoveLastUp(second);
        await second.Page.Context.SetOfflineAsync(false);

        await second.Sees("Noen andre endret sakslisten samtidig.");

        // The answer may come before the move of the first, on either screen.
        await Assertions.Expect(theirs).Not.ToHaveTextAsync(before);
        await Assertions.Expect(mine).ToHaveTextAsync(await theirs.AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_paste_that_is_too_long_stays_and_says_by_how_much()
    {
        var box = Nurse.Page.GetByLabel("Skriv et innlegg");
        await box.FillAsync(new string('x', LongestContribution + 1));
        await Nurse.Press("Send innlegg");

        await Nurse.Sees("Teksten er 1 tegn for lang.");
        Assert.Equal(LongestContribution + 1, (await box.InputValueAsync()).Length);
        Assert.DoesNotContain(await Facilitator.Log(), text => text.StartsWith("xx", StringComparison.Ordinal));
        await box.FillAsync("");
    }

    [Fact]
    public async Task What_the_database_does_not_take_is_kept_and_saved_when_it_does()
    {
        await using (await HoldTheDatabase())
        {
            await Nurse.Write($"Mens databasen henger {_mark}");
            await Nurse.Sees("Ikke lagret.");
            await Assertions.Expect(Nurse.Page.Locator("arena-connection")).ToContainTextAsync("Vi får ikke lagret akkurat nå.");
            await Facilitator.DoesNotSee(_mark);
        }

        await Facilitator.Sees($"Mens databasen henger {_mark}");
        await Assertions.Expect(Nurse.Page.Locator("arena-connection [data-state='connected']")).ToBeVisibleAsync();
        Assert.Single(await Facilitator.Log(), text => text.Contains(_mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_removed_is_told_why_and_sees_nothing_more()
    {
        await using var removed = await people.SignIn("Tydelig Li");
        await removed.ComeIn(people.Room);
        await Nurse.Write($"Sagt i fortrolighet {_mark}");
        await removed.Sees(_mark);

        await Facilitator.OpenMore("Tydelig Li");
        await Facilitator.Press("Ta ut Tydelig Li");
        var dialog = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Hvorfor?").FillAsync("Kjenner familien");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ta ut Tydelig Li" }).ClickAsync();

        await removed.Sees("Du er ikke lenger i rommet.");
        await removed.DoesNotSee(_mark);
        await Nurse.DoesNotSee("Kjenner familien");
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
        var file = Path.Combine(people.Arena.DataFolder, "arena.db");
        var holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await holder.OpenAsync();
        await using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return holder;
    }
}
