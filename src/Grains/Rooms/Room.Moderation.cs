using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What breaks a rule of the house is told to those who lead, without who told. What they do about it everybody can read, without a name.
public sealed partial record Room
{
    /// <summary>
    /// Whoever may not write says nothing by any door, but what they are asked to say otherwise; they may still tell, recognise a case and stop it.
    /// </summary>
    private Refusal? RefuseWriting(RoomCommand command, PersonId by) =>
        Writes(command) && !MayWrite(by) && !IsAskedFor(command) ? RoomRefusals.WritingStopped : null;

    private bool IsAskedFor(RoomCommand command) => command is EditContribution edit && Kept.AsksFor(edit.Contribution);

    private bool MayWrite(PersonId person) => Moderation?.StoppedFor(person) is null;

    private Decision<RoomEvent> DecideModeration(RoomCommand command, PersonId by) => command switch
    {
        ReportContribution report => Heard(report.Contribution, by) switch
        {
            _ when !Enum.IsDefined(report.Rule) => RoomRefusals.ChoiceInvalid,
            _ when HasRole(by, RoomRole.Leaders) => RoomRefusals.NotAllowed,
            null or { Retracted: true } => RoomRefusals.ContributionPast,
            { } said when said.By == by => RoomRefusals.ContributionYours,
            { } said => Tell(said, report.Rule, by),
        },
        LetStand { Contribution: var id } => (Settled(id), Kept.Rewrites.Find(one => one.Contribution == id)) switch
        {
            ([], null) => Decision<RoomEvent>.Nothing,
            _ when Discussion.Find(id)?.By == by && SomebodyElseLeads(by) => RoomRefusals.ContributionYours,
            (var answers, null) => All([.. answers, new Moderated(ModerationAct.Stands, null)]),
            (var answers, { } asked) => All([.. answers, new RewriteWithdrawn(id, asked.Place, asked.Writer), new Moderated(ModerationAct.Stands, null)]),
        },
        AskForRewrite ask => Heard(ask.Contribution, by) switch
        {
            _ when !Enum.IsDefined(ask.Rule) => RoomRefusals.ChoiceInvalid,
            _ when IsOver => RoomRefusals.MeetingOver,
            _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
            null or { Retracted: true } => RoomRefusals.ContributionGone,
            { } said when said.By == by => RoomRefusals.ContributionYours,
            { } said when Find(said.By) is not { Standing: Standing.Admitted } writer || said.Seq < writer.HistoryFrom => RoomRefusals.WriterNotHere,
            { } said when Kept.AsksFor(said.Id) => Decision<RoomEvent>.Nothing,
            { } said => All(
            [
                new RewriteAsked(said.Id, said.Seq, ask.Rule, said.By), .. Settled(said.Id), new Moderated(ModerationAct.RewriteAsked, ask.Rule),
            ]),
        },
        StopWriting stop => Find(stop.Person) switch
        {
            _ when !Enum.IsDefined(stop.Rule) => RoomRefusals.ChoiceInvalid,
            _ when IsOver => RoomRefusals.MeetingOver,
            null => RoomRefusals.PersonNotOnList,
            { } person when Leads(person) => RoomRefusals.LeadersWrite,
            _ when Kept.StoppedFor(stop.Person) is not null => Decision<RoomEvent>.Nothing,
            _ => All([new WritingStopped(stop.Person, stop.Rule), new Moderated(ModerationAct.WritingStopped, stop.Rule)]),
        },
        LetWrite let => Kept.StoppedFor(let.Person) is not null
            ? All([new WritingAllowed(let.Person), new Moderated(ModerationAct.WritingAllowed, null)])
            : Decision<RoomEvent>.Nothing,
        _ => RoomRefusals.NotAllowed,
    };

    private RoomModeration Kept => Moderation ?? RoomModeration.None;

    // One person's word on one contribution is one report.
    private Decision<RoomEvent> Tell(Contribution said, HouseRule rule, PersonId by) =>
        Kept.Of(said.Id).Any(one => one.By == by) ? Decision<RoomEvent>.Nothing
            : Kept.Reports.Count(one => one.By == by) >= RoomLimits.OpenReports ? RoomRefusals.ReportsMany
            : All([new ReportKept(said.Id, said.Seq, rule, by, said.Group), new ContributionReported(said.Id, said.Seq, rule, said.Group)]);

    private bool SomebodyElseLeads(PersonId by) => People.Keys.Any(other => other != by && HasRole(other, RoomRole.Leaders));

    /// <summary>Whoever told of it hears that it was looked at.</summary>
    private RoomEvent[] Settled(ContributionId contribution)
    {
        var reports = Kept.Of(contribution).ToArray();
        return reports is [{ Place: var place }, ..]
            ? [.. reports.Select(one => new ReportAnswered(contribution, one.Place, one.By)), new ReportsSettled(contribution, place)]
            : [];
    }

    /// <summary>What was told of the same words in the other place is looked at with them.</summary>
    private RoomEvent[] Settled(ContributionId contribution, SameWords? also) => also is null ? Settled(contribution) : [.. Settled(contribution), .. Settled(also.Contribution)];

    /// <summary>The one rule that all who told of it named; null when they named several, or nobody told.</summary>
    private HouseRule? ReportedFor(ContributionId contribution) => Kept.Of(contribution).Select(one => one.Rule).Distinct().ToArray() is [var rule] ? rule : null;

    private Room? ApplyModeration(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        ReportKept kept => this with
        {
            Moderation = Kept with { Reports = Kept.Reports.Add(new Report(kept.Contribution, kept.Place, kept.Rule, circumstance.At, kept.Person) { Group = kept.Group }) },
        },
        ContributionReported told => this with { Moderation = Kept.Change(one => one.Contribution == told.Contribution, one => one with { Told = true }) },
        ReportAnswered answered => this with
        {
            Moderation = Kept.Change(one => one.Contribution == answered.Contribution && one.By == answered.Person, one => one with { Answered = true }),
        },
        ReportsSettled settled => this with { Moderation = Kept with { Reports = Kept.Reports.RemoveAll(one => one.Contribution == settled.Contribution) } },
        RewriteAsked asked => this with
        {
            Moderation = Kept with { Rewrites = Kept.Rewrites.Add(new RewriteView(asked.Contribution, asked.Place, asked.Rule, asked.Writer)) },
        },
        RewriteWithdrawn stands => this with { Moderation = Kept.Gone(stands.Contribution, stands.Place) },
        WritingStopped stopped => this with { Moderation = Kept with { Stopped = Kept.Stopped.Add(new WritingStopView(stopped.Person, stopped.Rule)) } },
        WritingAllowed allowed => this with { Moderation = Kept.Writes(allowed.Person) },
        Moderated done => this with { Moderation = Kept.Note(new ModerationNote(done.Act, done.Rule, circumstance.At, seq)) },
        _ => null,
    };

    /// <summary>What is gone or said otherwise waits for nothing more, and neither does what nobody can answer; who was removed or leads is stopped by nothing here.</summary>
    private Room Tidy(RoomEvent happened) => Moderation is null ? this : (happened switch
    {
        ContributionRetracted gone => this with { Moderation = Moderation.Gone(gone.Contribution).Gone(gone.Also) },
        ContributionPulledBack gone => this with { Moderation = Moderation.Gone(gone.Contribution, gone.Place).Gone(gone.Also) },
        ContributionEdited edited => this with { Moderation = Moderation.Gone(edited.Contribution) },
        PersonRemoved removed => this with { Moderation = Moderation.Writes(removed.Person) },
        PersonInvited { Entry: var entry } when (entry.Roles & RoomRole.Leaders) != RoomRole.None => this with { Moderation = Moderation.Writes(entry.Person) },
        _ => this,
    }).WithoutUnanswerable();

    private Room WithoutUnanswerable() => Moderation!.Rewrites.IsEmpty ? this : this with
    {
        Moderation = Moderation with { Rewrites = Moderation.Rewrites.RemoveAll(one => IsOver || Find(one.Writer) is not { Standing: Standing.Admitted }) },
    };

    private Audience? AudienceOfModeration(RoomEvent happened) => happened switch
    {
        ContributionReported told => AboutReports(told.Contribution),
        ReportsSettled settled => AboutReports(settled.Contribution),
        ReportKept kept => OwnReport(kept.Person, kept.Place),
        ReportAnswered answered => OwnReport(answered.Person, answered.Place),
        RewriteAsked asked => AboutRewrite(asked.Writer, asked.Contribution, asked.Place),
        RewriteWithdrawn stands => AboutRewrite(stands.Writer, stands.Contribution, stands.Place),
        WritingStopped stopped => Leaders(stopped.Person),
        WritingAllowed allowed => Leaders(allowed.Person),
        Moderated => Audience.Discussion,
        _ => null,
    };

    // Whoever leads looks at it, also when they came after the words: there are none in it.
    private Audience AboutReports(ContributionId contribution) => new(RoomRole.Leaders) { Item = Discussion.Find(contribution)?.Item };

    // Whoever leads by now sees it among the others.
    private Audience OwnReport(PersonId person, long place) =>
        new(RoomRole.None, Person: HasRole(person, RoomRole.Leaders) ? null : Inside(person), Spoken: true, Origin: place);

    private Audience AboutRewrite(PersonId writer, ContributionId contribution, long place) =>
        new(RoomRole.Leaders, Person: Inside(writer), Spoken: true, Origin: place) { Item = Discussion.Find(contribution)?.Item };

    // Whoever is out of the room does not hear that the words are gone, and so must not hear that they are asked about.
    private PersonId? Inside(PersonId person) => Find(person) is { Standing: Standing.Admitted } ? person : null;

    // As whoever has heard it all from their beginning on would have it; null when that is nothing.
    private Moderation? ModerationFor(Viewer me)
    {
        if (Moderation is null)
        {
            return null;
        }

        var seen = new Moderation(
            [.. Moderation.Reports.Where(one => (one.Told && Hears(me, AboutReports(one.Contribution))) || (!one.Answered && Hears(me, OwnReport(one.By, one.Place))))
                .Select(one => new ReportView(one.Contribution, one.Place, one.Rule, one.At, one.Group))],
            [.. Moderation.Rewrites.Where(one => Hears(me, AboutRewrite(one.Writer, one.Contribution, one.Place)))],
            [.. Moderation.Stopped.Where(one => Hears(me, Leaders(one.Person)))],
            [.. Moderation.Log.Where(one => me.Sees(Audience.Discussion, one.Seq)).Select(one => new ModerationEntry(one.Act, one.Rule, one.At))]);
        return seen is { Reports.IsEmpty: true, Rewrites.IsEmpty: true, Stopped.IsEmpty: true, Log.IsEmpty: true } ? null : seen;
    }
}
