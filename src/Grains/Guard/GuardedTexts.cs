using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

/// <summary>Every text of every command. A command that is not here is not carried out: nobody has said what may stand in it.</summary>
public static partial class GuardedTexts
{
    /// <summary>Null for a command that nobody has thought of.</summary>
    public static GuardedCommand? Of(RoomCommand command) => TextsOf(command) is { } texts
        ? With(texts, command) with { Kept = command is AttachCase { Kept: { IsDefault: false } kept } ? kept : [] }
        : null;

    /// <summary>As above.</summary>
    public static GuardedCommand? Of(NetworkCommand command) => command switch
    {
        ProposeNetwork propose => With(
            [
                new("name", propose.Name, Spoken), new("owner", propose.Owner, Naming), new("mandate", propose.Mandate, Spoken),
                .. Member(propose.Coordinator),
            ],
            command),
        AddMember add => With(Member(add.Member), command),
        ActivateNetwork or RemoveMember or ChooseOpenMinutes => With([], command),
        _ => null,
    };

    /// <summary>As above.</summary>
    public static GuardedCommand? Of(PersonCommand command) => command switch
    {
        RegisterPerson register => With([new("name", register.Name, Naming), new("title", register.Title, Naming)], command),

        // A form of its own, which has no place for words, and no reader but a mail server.
        ChooseMail choose => With([new("address", choose.Address, Known)], command),
        _ => null,
    };

    /// <summary>As above.</summary>
    public static GuardedCommand? Of(OrganisationCommand command) => command switch
    {
        RegisterOrganisation register => With([new("name", register.Name, Naming), new("area", register.Area, Naming)], command),
        _ => null,
    };

    private static ImmutableArray<GuardedText>? TextsOf(RoomCommand command) => command switch
    {
        PlanMeeting plan =>
        [
            new("title", plan.Title, Spoken), new("networkName", plan.NetworkName, Known),
            .. plan.Roster.IsDefault ? [] : plan.Roster.SelectMany(entry => Entry(entry, Known)),
        ],
        InvitePerson invite => Entry(invite.Entry, Naming),
        CancelMeeting cancel => [new("reason", cancel.Reason, Spoken)],
        RemovePerson remove => [new("reason", remove.Reason, Spoken)],
        RejectPerson reject => reject.Reason is { } why ? [new("reason", why, Spoken)] : [],
        WriteToLobby write => [new("text", write.Text, Spoken)],
        SetVideoLink set => [new("link", set.Link.Trim(), Link)],
        ProposeItem propose => [new("title", propose.Title, Spoken), .. propose.Why is { Length: > 0 } why ? [new GuardedText("why", why, Spoken)] : Array.Empty<GuardedText>()],
        DeclineItem decline => [new("reason", decline.Reason, Spoken)],
        ConcludeItem conclude => [new("conclusion", conclude.Conclusion, Spoken), .. WhyUnheld(conclude)],
        EndMeeting or PostponeItem or CloseCase => [.. WhyUnheld((IEndsRun)command)],
        PostContribution post => [new("text", post.Text, Spoken)],
        PullBackContribution pull => [new("reason", pull.Reason, Spoken)],
        PullBackTitle pull => [new("reason", pull.Reason, Spoken)],
        PullBackConclusion pull => [new("reason", pull.Reason, Spoken)],
        PullBackWords pull => [new("reason", pull.Reason, Spoken)],
        ChooseMethod choose => [new("method", choose.Method, Known)],
        ChooseItemMethod choose => [new("method", choose.Method, Known)],
        SkipPhase skip => [new("reason", skip.Reason, Spoken)],
        EditContribution edit => [new("text", edit.Text, Spoken)],
        AttachCase attach =>
        [
            new("number", attach.Number, Known),
            .. attach.Sections.IsDefault ? [] : attach.Sections.SelectMany(section => Section(section)),
            .. attach.Kept.IsDefault ? [] : attach.Kept.Select(form => new GuardedText("kept", form, Known)),
        ],
        SendNotice or OpenLobby or StartMeeting or SuspendMeeting or ResumeMeeting or LetTimePass or EnterRoom or AcceptDeclaration or LeaveRoom
            or AdmitPerson or AdmitEveryone or NotePresence or NoteAbsence or AcceptItem or WithdrawItem or MoveItem or SetItemMinutes or StartItem
            or PauseItem or ResumeItem or ExtendItem or RetractContribution or OpenCase or PresentSection
            or BeginItemMethod or StepItemPhase or ExtendItemPhase
            or BeginMethod or StepPhase or ExtendPhase or OpenPhase or LiftCurtain or CloseCurtain or NotePresenterAway
            or TakeOverLead or TakeBackLead or NoteLeaderAway or NoteLeaderBack
            or AskForFloor or WithdrawRequest or PassTurn or GiveFloor or GiveBackFloor or TakeFloor or PauseTurn or ResumeTurn or MovePlace
            or SetSpeakingTime or CloseQueue or OpenQueue or BeginRound or EndRound or NoteSpeakerAway or NoteSpeakerBack
            or VoteForQuestion or TakeBackVote or TakeQuestion or CloseQuestion or SetQuestionAside or PutQuestionBack
            or BeginGroups or MoveToGroup or ExtendGroups or ChooseGroupNote or EndGroups
            or ReportContribution or LetStand or AskForRewrite or StopWriting or LetWrite
            or HoldContributions or LetThrough or NotPublish or LockRoom
            or SendOut or MarkHub or AgreeToPanel or AgreeToObservers or RecogniseCase or StopCase or AgreeToShowCase or ShowDuty => [],
        _ => null,
    };

    private static GuardedCommand With(ImmutableArray<GuardedText> texts, object command) =>
        new(texts, command is ISpoken { Cleared: { IsDefault: false } cleared } ? cleared : []);

    private static ImmutableArray<GuardedText> Member(NetworkMember member) =>
        [new("member.name", member.Name, Naming), new("member.organisation", member.Organisation, Naming)];

    private static ImmutableArray<GuardedText> Entry(RosterEntry entry, TextRule rule) =>
        [new("roster.name", entry.Name, rule), new("roster.organisation", entry.Organisation, rule)];

    private static IEnumerable<GuardedText> WhyUnheld(IEndsRun ends) => ends.WhyUnheld is { Length: > 0 } why ? [new("whyUnheld", why, Spoken)] : [];

    private static ImmutableArray<GuardedText> Section(CaseSection section) =>
        [new("sections.heading", section.Heading, Reviewed), new("sections.text", section.Text, Reviewed)];
}
