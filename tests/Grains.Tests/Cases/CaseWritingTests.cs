using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

public sealed class CaseWritingTests
{
    [Fact]
    public void A_professional_of_the_room_begins_a_case()
    {
        Nothing.Asks(Presenter, Begin).ThenHappened(new CaseBegun("S-2026-0142", TheRoom, Item(2), CaseTheme.SchoolAbsence, DutyAnswer.No, "Fjellvika"));
        Nothing.Asks(Stranger, Begin).ThenRefused(CaseRefusals.NotFound);
        Nothing.Asks(Observer, Begin).ThenRefused(CaseRefusals.NotAllowed);
        Nothing.Asks(UserRepresentative, Begin).ThenRefused(CaseRefusals.NotAllowed);
        Nothing.Asks(TheArena, Begin).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void What_must_be_reported_has_no_case()
    {
        Nothing.Asks(Presenter, Begin with { Duty = DutyAnswer.Yes }).ThenRefused(CaseRefusals.DutyToReport);
        Assert.Equal(DutyAnswer.Unsure, Nothing.Does(Presenter, Begin with { Duty = DutyAnswer.Unsure }).State.Duty);
    }

    [Fact]
    public void Where_the_presenter_works_must_be_known() => Nothing
        .When(Presenter, Begin with { As = new CaseActor(RoomRole.Participant, "") }).ThenRefused(CaseRefusals.AreaUnknown);

    [Fact]
    public void Beginning_again_changes_nothing_and_tells_nobody_else()
    {
        Begun.Asks(Presenter, Begin with { Number = "S-2026-0143" }).ThenNothing();
        Begun.Asks(Presenter, Begin with { Room = new RoomId(Guid.NewGuid()) }).ThenRefused(CaseRefusals.NotFound);
        Begun.Asks(Nurse, Begin).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void A_text_is_a_version_with_the_hash_of_what_a_reader_sees()
    {
        var sent = Sent();

        Assert.Equal((CaseStage.MachineAnonymised, 1, 200), (sent.State.Stage, sent.State.Latest!.Version, sent.State.Latest.Words));
        Assert.NotEqual(sent.State.Latest.Hash, Begun.Does(Presenter, Send(about: "noe")).State.Latest!.Hash);
        Assert.Equal(sent.State.Latest.Hash, sent.Does(Presenter, Send()).State.Latest!.Hash);
        Assert.Equal(2, sent.Does(Presenter, Send()).State.Latest!.Version);
    }

    [Fact]
    public void Letters_that_move_from_one_section_to_the_next_are_another_text()
    {
        var one = new CaseText([new("a", "H", "xy"), new("b", "H", "z")], new("q", "H", "?"));
        var other = new CaseText([new("a", "H", "x"), new("b", "H", "yz")], new("q", "H", "?"));

        Assert.NotEqual(CaseWording.Hash(one), CaseWording.Hash(other));
    }

    [Theory]
    [InlineData("open", "case-findings-open")]
    [InlineData("incident", "case-public-incident")]
    [InlineData("five", "case-five-persons")]
    [InlineData("reason", "case-kept-reason")]
    [InlineData("question", "case-key-question-empty")]
    [InlineData("colour", "case-form-invalid")]
    [InlineData("salt", "case-form-invalid")]
    [InlineData("key", "case-form-invalid")]
    [InlineData("box", "case-form-invalid")]
    [InlineData("heading", "case-form-invalid")]
    [InlineData("heading of another", "case-form-invalid")]
    [InlineData("heading of the question", "case-form-invalid")]
    [InlineData("no heading", "case-form-invalid")]
    [InlineData("twice", "case-form-invalid")]
    [InlineData("none", "case-form-invalid")]
    [InlineData("cleared null", "case-form-invalid")]
    [InlineData("cleared empty", "case-form-invalid")]
    [InlineData("cleared long", "case-form-invalid")]
    [InlineData("cleared many", "case-form-invalid")]
    [InlineData("turned", "text-invalid")]
    public void A_text_is_refused_for_what_is_not_done(string what, string code)
    {
        var good = Send();
        var bad = what switch
        {
            "open" => good with { Findings = good.Findings with { Open = 1 } },
            "incident" => good with { Findings = good.Findings with { PublicIncident = true } },
            "five" => good with { FitsFivePersons = false },
            "reason" => good with { Kept = [new KeptItem("ungdomstrinnet", " ")] },
            "question" => good with { Text = good.Text with { KeyQuestion = good.Text.KeyQuestion with { Text = "  " } } },
            "colour" => good with { Findings = good.Findings with { Fits = 4 } },
            "salt" => good with { Fingerprints = good.Fingerprints with { Salt = new byte[15] } },
            "key" => good with { Text = good.Text with { KeyQuestion = good.Text.KeyQuestion with { Key = "../x" } } },
            "box" => good with { Text = good.Text with { Sections = [new("Torstein", "Bakgrunn", "Ord")] } },
            "heading" => good with { Text = good.Text with { Sections = [new("seen", "Torstein", "Ord")] } },
            "heading of another" => good with { Text = good.Text with { Sections = [new("seen", "Hva er gjort så langt?", "Ord")] } },
            "no heading" => good with { Text = good.Text with { Sections = [new("seen", "", "Ord")] } },
            "heading of the question" => good with { Text = good.Text with { KeyQuestion = good.Text.KeyQuestion with { Heading = "Torstein" } } },
            "twice" => good with { Text = good.Text with { Sections = [new("seen", "Hva har du sett?", "Ord"), new("seen", "Kva har du sett?", "Ord")] } },
            "none" => good with { Text = good.Text with { Sections = default } },
            "cleared null" => good with { Cleared = [null!] },
            "cleared empty" => good with { Cleared = [""] },
            "cleared long" => good with { Cleared = [new string('a', CaseLimits.FormLength + 1)] },
            "cleared many" => good with { Cleared = [.. Enumerable.Repeat("ordet", CaseLimits.Cleared + 1)] },
            _ => good with { Text = good.Text with { KeyQuestion = good.Text.KeyQuestion with { Text = "Hva\0nå?" } } },
        };

        Assert.Equal(code, Begun.Asks(Presenter, bad).Decision.Refusal?.Code);
        Assert.Null(Begun.Asks(Presenter, good).Decision.Refusal);
        Assert.Null(Begun.Asks(Presenter, good with { Cleared = [.. Enumerable.Repeat(new string('a', CaseLimits.FormLength), CaseLimits.Cleared)] }).Decision.Refusal);
    }

    // The one text of a case that nobody looks through: there is no place for words in it.
    [Theory]
    [InlineData("arena-wasm a4857d93ff18", true)]
    [InlineData("arena-wasm 0", true)]
    [InlineData("arena-wasm Torstein Lie", false)]
    [InlineData("arena-wasm torstein", false)]
    [InlineData("arena-wasm 12 34", false)]
    [InlineData("arena-wasm ", false)]
    [InlineData("arena-wasm", false)]
    [InlineData("pilar-1", false)]
    [InlineData("", false)]
    [InlineData("arena-wasm 000000000000000000000000000000", false)]
    public void Which_engine_looked_is_its_name_and_figures(string detector, bool taken)
    {
        var good = Send();

        Assert.Equal(taken ? null : CaseRefusals.Invalid, Begun.Asks(Presenter, good with { Findings = good.Findings with { DetectorVersion = detector } }).Decision.Refusal);
    }

    [Theory]
    [InlineData(149, "case-too-short")]
    [InlineData(150, null)]
    [InlineData(600, null)]
    [InlineData(601, "case-too-long")]
    public void A_review_is_asked_for_between_150_and_600_words(int words, string? code)
    {
        var outcome = Begun.Does(Presenter, Send(words)).Asks(Presenter, new RequestReview());

        Assert.Equal(code, outcome.Decision.Refusal?.Code);
        Assert.Equal(code is null, outcome.Decision.Events is [ReviewRequested { Version: 1 }]);
    }

    [Fact]
    public void A_review_is_asked_for_once_and_only_of_a_text()
    {
        Begun.Asks(Presenter, new RequestReview()).ThenRefused(CaseRefusals.NotNow);
        InReview().Asks(Presenter, new RequestReview()).ThenNothing();
        InReview().Asks(Presenter, Send()).ThenRefused(CaseRefusals.InReview);
        Sent().Asks(CoFacilitator, new RequestReview()).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void The_presenter_chooses_who_may_read()
    {
        var choose = new ChooseReaders(RoomRole.Participant | RoomRole.Leaders, RoomRole.Participant);

        Begun.Asks(Presenter, choose).ThenHappened(new ReadersChosen(choose.Readers, choose.PreReaders));
        Begun.Does(Presenter, choose).Asks(Presenter, choose).ThenNothing();
        Begun.Asks(Presenter, choose with { PreReaders = RoomRole.Mentor }).ThenRefused(CaseRefusals.ReadersInvalid);
        Begun.Asks(Presenter, new ChooseReaders(RoomRole.InCases, RoomRole.Observer)).ThenRefused(CaseRefusals.ReadersInvalid);
        Begun.Asks(Presenter, choose with { Readers = (RoomRole)1_024 }).ThenRefused(CaseRefusals.ReadersInvalid);
        Begun.Asks(Presenter, choose with { Readers = RoomRole.Participant | RoomRole.Mentee }).ThenRefused(CaseRefusals.ReadersInvalid);
        Taken.Asks(Presenter, choose).ThenRefused(CaseRefusals.InRoom);
        Frozen.Asks(Presenter, choose).ThenHappened(new ReadersChosen(choose.Readers, choose.PreReaders));
        Frozen.Does(Presenter, Send(about: "rundere"), new RequestReview()).ApprovedBy(CoFacilitator).Asks(Presenter, choose).ThenRefused(CaseRefusals.InRoom);
        Frozen.Asks(Presenter, new ChooseReaders(Frozen.State.Readers, Frozen.State.PreReaders)).ThenNothing();
        InReview().Asks(CoFacilitator, choose).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void Who_is_alone_in_their_role_says_so_with_each_version_and_it_is_told_to_those_who_lead()
    {
        var alone = Begun.Does(Presenter, Send() with { AloneInRole = true });

        Assert.True(alone.State.AloneInRole);
        Assert.False(alone.Does(Presenter, Send(about: "rundere")).State.AloneInRole);
        Assert.True(ToldOf(CaseStanding.Presenter, Presenter));
        Assert.True(ToldOf(CaseStanding.Reviewer, CoFacilitator));
        Assert.True(ToldOf(CaseStanding.Reader, Facilitator));
        Assert.True(ToldOf(CaseStanding.Scheduler, Coordinator));
        Assert.False(ToldOf(CaseStanding.Reader, Nurse));
        Assert.False(ToldOf(CaseStanding.Panelist, Mentor));
        Assert.False(Sent().State.File(Case(1), CaseStanding.Presenter, Actors[Presenter], null).AloneInRole);

        bool ToldOf(CaseStanding standing, PersonId person) => alone.State.File(Case(1), standing, Actors[person], null).AloneInRole;
    }

    [Fact]
    public void What_the_arena_has_not_read_itself_is_not_stored()
    {
        Begun.Asks(Presenter, Send() with { Measure = null }).ThenRefused(CaseRefusals.NotScreened);
        Assert.Equal(CaseStage.MachineAnonymised, Sent().State.Stage);
    }

    [Fact]
    public void The_presenter_chooses_the_agenda_item_until_the_room_has_it()
    {
        Begun.Asks(Presenter, new ChooseItem(Item(3))).ThenHappened(new ItemChosen(Item(3)));
        Begun.Asks(Presenter, new ChooseItem(Item(2))).ThenNothing();
        Taken.Asks(Presenter, new ChooseItem(Item(3))).ThenRefused(CaseRefusals.InRoom);
    }
}
