using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Grains.Cases;

// What one person may see of the written answer.
public sealed partial record CasePresentation
{
    /// <summary>Who has to do something now. Whether it is a name that waits is the presenter's to know.</summary>
    internal WrittenTurn WrittenTurn => Written switch
    {
        null => WrittenTurn.NotWritten,
        _ when IsOver => WrittenTurn.Nobody,
        _ when FrozenVersion > 0 => WrittenTurn.Stopped,
        { WaitsForYes: true } or { HasUnanswered: true } => WrittenTurn.Presenter,
        { Named.IsEmpty: true } or { Opened: false } => WrittenTurn.Leaders,
        _ => Stage == CaseStage.Presented ? WrittenTurn.Panel : WrittenTurn.Nobody,
    };

    // A name that waits for the yes and one that has had a no look the same to all others, once somebody may read.
    private WrittenTurn TurnFor(CaseStanding standing) => WrittenTurn switch
    {
        WrittenTurn.Presenter when standing != CaseStanding.Presenter && Written is { Opened: true, HasUnanswered: false } => WrittenTurn.Panel,
        var turn => turn,
    };

    /// <summary>True: on the panel; false: nothing of it is for them; null: neither.</summary>
    internal bool? OnPanel(PersonId person) => Written switch
    {
        null => null,
        { } talk when talk.IsLeftOut(person) => false,
        { } talk => talk.IsOn(person) ? true : null,
    };

    /// <param name="standing">What the caller is to it.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="actor">What they are on the case's list.</param>
    /// <param name="people">That list; for the presenter and whoever names alone.</param>
    public WrittenView? WrittenFor(CaseStanding standing, PersonId person, CaseActor? actor, ImmutableArray<RoomPerson> people)
    {
        var mayChoose = Stage == CaseStage.Approved && FrozenVersion == 0 && Written is null;
        var names = CaseListed.Schedules(actor) && standing != CaseStanding.Presenter;
        if ((Written is null && !mayChoose) || standing == CaseStanding.Reviewer || (standing == CaseStanding.Reader && !names))
        {
            return null;
        }

        var talk = Written ?? Grains.Written.WrittenTalk.None;
        var reads = IsWritten && (standing == CaseStanding.Presenter || ReadsInWriting(person, actor?.Roles ?? RoomRole.None));
        return new WrittenView
        {
            Turn = TurnFor(standing),
            List = talk.List,
            Deadline = talk.Deadline,
            Opened = talk.Opened,
            Panel = names || standing == CaseStanding.Presenter ? [.. people.Where(one => one.Person != Presenter).SelectMany(one => PanelistFor(one, standing, names))] : [],
            Questions = reads ? [.. talk.Questions.Where(question => question.Text.Length > 0).Select(question => new WrittenQuestionView(
                question.Id, question.Text, question.Answer, MayTakeBack(question, person, actor)))] : [],
            Declared = talk.HasDeclared(person),
            Reads = reads,
            Stopped = FrozenVersion > 0 && !IsOver,
            PresenterAgrees = talk.PresenterAgrees,
            LeaderAgrees = talk.LeaderAgrees,
            MayChoose = mayChoose && standing == CaseStanding.Presenter,
            MayAgree = standing == CaseStanding.Presenter && !talk.Named.IsEmpty && !IsOver && (IsWritten || (Stage == CaseStage.Approved && FrozenVersion == 0)),
            MayName = names && !IsOver && (IsWritten || (Stage == CaseStage.Approved && FrozenVersion == 0)),
            MayAsk = reads && standing == CaseStanding.Panelist,
            MayStop = IsWritten && Stage == CaseStage.Presented,
            Aside = standing == CaseStanding.Panelist && !names ? 0 : talk.Aside.Length,
        };
    }

    // A veto is told to the presenter alone, who stood aside to those who lead or coordinate: to the other it looks as before. So who has had a yes and has
    // not used it looks like who has had none.
    private IEnumerable<PanelistView> PanelistFor(RoomPerson one, CaseStanding standing, bool names)
    {
        var known = Written?.StandingOf(one.Person) ?? PanelistStanding.Possible;
        var shown = (known, presents: standing == CaseStanding.Presenter) switch
        {
            (PanelistStanding.StoodAside, true) => Written!.Named.Contains(one.Person) ? PanelistStanding.Declared : PanelistStanding.Possible,
            (PanelistStanding.Vetoed or PanelistStanding.Agreed, false) => PanelistStanding.Named,
            _ => known,
        };
        if (shown != PanelistStanding.Possible || (names && MayAnswer(one.Roles)))
        {
            yield return new PanelistView(
                one.Person, one.Name, one.Organisation, one.Roles, shown,
                standing == CaseStanding.Presenter && one.Area.Length > 0 && Areas.AreSame(one.Area, Area),
                one.Person == Approver || one.Person == FirstReader);
        }
    }
}
