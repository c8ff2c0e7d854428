using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What stands between people and a text that tells who it is about: while they write, when they send, and afterwards.</summary>
public sealed class RoomGuardTests(RoomPeople people) : RoomOfThree(people)
{
    private const string OfTheCase = "Hun sier at det kjennes bedre å være hjemme";

    private readonly string _mark = Mark.New();

    [Fact]
    public async Task A_name_is_pointed_out_while_one_writes_and_is_not_sent_before_it_is_replaced()
    {
        var box = Nurse.Page.GetByLabel("Skriv et innlegg");
        await box.FillAsync($"Torstein Bakkemyr har {_mark} hjemme.");

        await Nurse.Sees("Dette ligner et navn: «Torstein Bakkemyr».");
        await Nurse.Sees("Teksten kan ikke sendes");
        await Nurse.IsAccessible("a text with a name in it");
        await Nurse.FitsTheWidth("a text with a name in it");
        await Nurse.Press("Send innlegg");
        await Assertions.Expect(box).ToHaveValueAsync($"Torstein Bakkemyr har {_mark} hjemme.");
        await Facilitator.DoesNotSee(_mark);

        await Nurse.Press("Erstatt med [barnet]: «Torstein Bakkemyr»");
        await Assertions.Expect(box).ToHaveValueAsync($"[barnet] har {_mark} hjemme.");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Nurse.Press("Send innlegg");

        await Facilitator.Sees($"[barnet] har {_mark} hjemme.");
        await Facilitator.DoesNotSee("Bakkemyr");
    }

    [Fact]
    public async Task A_word_that_nobody_has_heard_of_is_asked_about_and_may_stand()
    {
        await Nurse.Page.GetByLabel("Skriv et innlegg").FillAsync($"Bromfas kan hjelpe, med {_mark}.");
        await Nurse.Sees("Dette ligner et navn: «Bromfas».");

        await Nurse.Press("Det er ikke et navn: «Bromfas»");
        await Nurse.DoesNotSee("Dette ligner et navn: «Bromfas».");
        await Nurse.Press("Send innlegg");

        await Facilitator.Sees($"Bromfas kan hjelpe, med {_mark}.");
    }

    [Fact]
    public async Task What_one_who_leads_takes_away_is_gone_from_every_screen_and_its_author_reads_why()
    {
        await Nurse.Write($"Et ord for mye om {_mark}");
        await using var earlier = await SignIn("Fredfull Eng");
        await Presenter.Sees(_mark);
        await earlier.Go($"{Room}/tidligere?for={int.MaxValue}");
        var theirs = Facilitator.Page.GetByRole(AriaRole.Log).Locator("article, li").Filter(new() { HasText = _mark }).Last;
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Ta bort innlegget fra Varsom Vind" }).ClickAsync();
        var dialog = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Velg en regel.");
        await dialog.GetByLabel("Ingen skal kunne kjennes igjen.").CheckAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Det viste hvem det gjaldt.");
        await Facilitator.IsAccessible("the question before something is taken away");
        await GoneWithinTheSecond(_mark, dialog.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }), Facilitator, Presenter, Nurse, earlier);

        foreach (var person in Everyone.Append(earlier))
        {
            await person.Sees("Møtelederen har tatt bort dette innlegget.");
            await person.DoesNotSee(_mark);
        }

        await Nurse.Sees("Grunn: Ingen skal kunne kjennes igjen. Det viste hvem det gjaldt.");
        await Presenter.DoesNotSee("Det viste hvem det gjaldt.");
        await Nurse.Page.ReloadAsync();
        await Nurse.Sees("Grunn: Ingen skal kunne kjennes igjen. Det viste hvem det gjaldt.");
        await Nurse.DoesNotSee(_mark);
    }

    [Fact]
    public async Task The_title_of_a_meeting_that_is_taken_away_is_gone_from_heading_window_and_lists()
    {
        var title = await Nurse.Page.Locator("h1").InnerTextAsync();
        await using var meeting = await SignIn("Fredfull Eng");
        await meeting.Go(Room[..^"/rom".Length]);
        await meeting.Page.GetByLabel("Hva gjelder saken?").FillAsync("Halvskrevet forslag");
        await Facilitator.Press("Ta bort tittelen på møtet");
        var dialog = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Den viste hvem det gjaldt.");
        await GoneWithinTheSecond(
            title, dialog.GetByRole(AriaRole.Button, new() { Name = "Ta bort tittelen på møtet" }), Facilitator, Presenter, Nurse, meeting);

        await Assertions.Expect(meeting.Page.GetByLabel("Hva gjelder saken?")).ToHaveValueAsync("Halvskrevet forslag");
        await meeting.Sees("Noe som stod på denne siden, er tatt bort eller endret.");
        foreach (var person in Everyone.Append(meeting))
        {
            await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync("(tittelen er tatt bort)");
            await Assertions.Expect(person.Page).ToHaveTitleAsync("(tittelen er tatt bort) – Pilar Arena");
        }

        await Nurse.Go("/");
        await Nurse.Sees("(tittelen er tatt bort)");
        await Assertions.Expect(Nurse.Page.Locator($"a[href='{Room[..^"/rom".Length]}']")).Not.ToContainTextAsync(title);
    }

    [Theory, InlineData(1280, 900), InlineData(360, 700)]
    public async Task However_far_somebody_reads_in_a_case_its_alarms_are_in_sight(int width, int height)
    {
        await Nurse.Sees(OfTheCase);
        await Nurse.Page.SetViewportSizeAsync(width, height);
        foreach (var end in new[] { "start", "end" })
        {
            await Nurse.Page.Locator("arena-case .case").EvaluateAsync("(one, block) => { one.scrollTop = block === 'end' ? one.scrollHeight : 0; one.scrollIntoView({ block }); }", end);
            await Assertions.Expect(Nurse.Button("Stopp – ikke anonymt")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(Nurse.Button("Jeg kjenner igjen saken")).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Nurse.Page.SetViewportSizeAsync(Look.Desktop.Width, Look.Height);
    }

    [Fact]
    public async Task A_case_that_is_stopped_is_off_every_screen_until_two_agree()
    {
        await Nurse.Sees(OfTheCase);
        await Nurse.Press("Stopp – ikke anonymt");
        var stop = Nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stopp – ikke anonymt" });
        await GoneWithinTheSecond(OfTheCase, stop, Nurse, Facilitator, Presenter);

        foreach (var person in Everyone)
        {
            await person.Sees("Teksten er tatt bort fra alle skjermer fordi noen mener at den ikke er anonym.");
            await person.Sees("Stoppet av: deltaker.");
            await person.DoesNotSee(OfTheCase);
            await person.IsAccessible("a stopped case");
        }

        await Facilitator.Page.Locator("arena-moderation-queue [data-kind=stopped]").GetByRole(AriaRole.Button, new() { Name = "Til saken" }).ClickAsync();
        await Assertions.Expect(Facilitator.Page.Locator("article.case:focus")).ToContainTextAsync("Stoppet av: deltaker.");
        await Nurse.DoesNotSee("Til behandling");
        await Nurse.Page.ReloadAsync();
        await Nurse.Sees("Teksten er tatt bort");
        await Nurse.DoesNotSee(OfTheCase);
        await Facilitator.Press("Jeg er enig i å vise teksten igjen");
        await Presenter.Sees("Nå må saksmelderen si ja.");
        await Presenter.Press("Jeg er enig i å vise teksten igjen");

        foreach (var person in Everyone)
        {
            await person.Sees(OfTheCase);
        }
    }

    [Fact]
    public async Task Who_recognises_the_case_is_out_at_once_and_only_those_who_lead_are_told()
    {
        await using var other = await SignIn("Tydelig Li");
        await other.ComeIn(Room);
        await other.Press("Jeg kjenner igjen saken");
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Jeg kjenner igjen saken" }).ClickAsync();

        await other.Sees("Du har gått ut av møterommet");
        await other.DoesNotSee(OfTheCase);
        await other.IsAccessible("the page of somebody who has stepped aside");
        await Nurse.DoesNotSee("kjente igjen");
        await Nurse.DoesNotSee("har gått ut (habilitet)");
        await Facilitator.Page.Locator("arena-moderation-queue [data-kind=aside]").GetByRole(AriaRole.Button, new() { Name = "Se hvem" }).ClickAsync();
        await Assertions.Expect(Facilitator.Page.Locator(".people__aside li")).ToBeHiddenAsync();
        await Facilitator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Facilitator.Page.Locator(".people__aside li")).ToContainTextAsync("Tydelig Li");
        await Facilitator.IsAccessible("somebody who has stepped aside, in the queue");
        await other.Page.ReloadAsync();
        await other.DoesNotSee(OfTheCase);
        Assert.Empty(other.Complaints);
    }

    private static Task GoneWithinTheSecond(string words, ILocator button, PersonAtBrowser actor, params PersonAtBrowser[] others) => TheSecond.IsHeld(
        words,
        async () =>
        {
            await button.ClickAsync();
            return await actor.WhenItLoses(words);
        },
        others);
}
