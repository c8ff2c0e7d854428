using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

public sealed class CaseEndingTests
{
    [Fact]
    public void The_presenter_takes_it_back_at_any_time_and_nobody_else_does()
    {
        foreach (var scenario in new[] { Begun, Sent(), InReview(), Approved, Taken, Presented, Frozen })
        {
            scenario.Asks(Presenter, new WithdrawCase()).ThenHappened(new CaseWithdrawn());
        }

        Taken.Does(Presenter, new WithdrawCase()).Asks(Presenter, new WithdrawCase()).ThenNothing();
        Approved.Asks(Facilitator, new WithdrawCase()).ThenRefused(CaseRefusals.NotAllowed);
        Presented.Asks(Facilitator, new WithdrawCase()).ThenRefused(CaseRefusals.NotFound);
        Nothing.Asks(Presenter, new WithdrawCase()).ThenRefused(CaseRefusals.NotFound);
        Approved.Asks(TheArena, new WithdrawCase()).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void The_presenter_destroys_it_by_its_number()
    {
        var destroy = new DestroyCase("S-2026-0142", DestructionCause.ByPresenter);

        Sent().Asks(Presenter, destroy).ThenHappened(new CaseDestroyed(DestructionCause.ByPresenter));
        Presented.Asks(Presenter, destroy).ThenHappened(new CaseWithdrawn(), new CaseDestroyed(DestructionCause.ByPresenter));
        Sent().Asks(Presenter, destroy with { Number = "S-2026-0143" }).ThenRefused(CaseRefusals.NumberWrong);
        Sent().Does(Presenter, destroy).Asks(Presenter, destroy).ThenNothing();
        Sent().Asks(Nurse, destroy).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void A_coordinator_destroys_only_what_is_due()
    {
        var destroy = new DestroyCase("S-2026-0142", DestructionCause.Retention);
        var locked = Presented.Does(TheArena, new NoteHeld());

        locked.Asks(Coordinator, destroy).ThenRefused(CaseRefusals.NotDue);
        locked.After(TimeSpan.FromDays(30)).Asks(Coordinator, destroy).ThenHappened(new CaseDestroyed(DestructionCause.Retention));
        locked.After(TimeSpan.FromDays(30)).Asks(Facilitator, destroy).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void After_a_breach_it_is_destroyed_whatever_it_is_in()
    {
        Presented.Asks(TheArena, new DestroyCase("", DestructionCause.Breach))
            .ThenHappened(new CaseWithdrawn(), new CaseDestroyed(DestructionCause.Breach));
        Presented.Asks(TheArena, new DestroyCase("", DestructionCause.ByPresenter)).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void What_is_left_goes_after_its_time()
    {
        var goes = new LetCaseTimePass();

        Sent().After(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1)).Asks(TheArena, goes).ThenNothing();
        Sent().After(TimeSpan.FromDays(30)).Asks(TheArena, goes).ThenHappened(new CaseDestroyed(DestructionCause.DraftExpired));
        Begun.After(TimeSpan.FromDays(30)).Asks(TheArena, goes).ThenHappened(new CaseDestroyed(DestructionCause.DraftExpired));
        var withdrawn = Approved.Does(Presenter, new WithdrawCase());
        withdrawn.After(TimeSpan.FromHours(23)).Asks(TheArena, goes).ThenNothing();
        withdrawn.After(TimeSpan.FromHours(24)).Asks(TheArena, goes).ThenHappened(new CaseDestroyed(DestructionCause.Retention));
        var locked = Presented.Does(TheArena, new NoteHeld());
        locked.After(TimeSpan.FromDays(29)).Asks(TheArena, goes).ThenNothing();
        locked.After(TimeSpan.FromDays(30)).Asks(TheArena, goes).ThenHappened(new CaseDestroyed(DestructionCause.Retention));
        InReview().After(TimeSpan.FromDays(90)).Asks(TheArena, goes).ThenHappened(new CaseWithdrawn(), new CaseDestroyed(DestructionCause.Retention));
        Sent().Asks(Presenter, goes).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void Sending_again_begins_the_time_anew() =>
        Sent().After(TimeSpan.FromDays(29)).Does(Presenter, Send()).After(TimeSpan.FromDays(29)).Asks(TheArena, new LetCaseTimePass()).ThenNothing();

    [Fact]
    public void Nothing_of_the_text_is_left_in_a_destroyed_case()
    {
        var gone = InReview().Does(CoFacilitator, new RequestChanges(1, [new("", 0, 0, "Hm")]))
            .Does(Presenter, new DestroyCase("S-2026-0142", DestructionCause.ByPresenter));

        Assert.Null(gone.State.Content);
        Assert.Empty(gone.State.Latest!.Remarks);
        Assert.Null(gone.State.Reading(Presenter, Actors[Presenter]));
        gone.Asks(Presenter, Send()).ThenRefused(CaseRefusals.Over);
    }
}
