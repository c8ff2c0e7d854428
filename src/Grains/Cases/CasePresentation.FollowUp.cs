using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.FollowUps;

namespace Pilar.Arena.Grains.Cases;

// What became of the advice. It lives in the case's stream, and goes with its key; the text of the case goes before it, word by word.
public sealed partial record CasePresentation
{
    /// <summary>Null as long as none is planned, and again when the case is destroyed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FollowUp? FollowUp { get; init; }

    /// <summary>When the presenter is to be reminded; null when they have been, or need not be.</summary>
    internal DateTimeOffset? RemindsAt => Stage == CaseStage.Locked && FollowUp is { IsOpen: true, Reminded: null } planned ? planned.DueAt : null;

    /// <summary>When the text alone goes, and what was advised is kept; null when all goes together.</summary>
    internal DateTimeOffset? TextGoesAt => Stage == CaseStage.Locked && FollowUp is not null && Content is not null ? Since + CaseLimits.KeptAfterConsultation : null;

    /// <summary>When the sheet goes: the presenter's own words with the text of the case, advice later.</summary>
    private DateTimeOffset? SheetGoesAt => (Advised.TakenWords is null ? null : TextGoesAt) ?? GoesAt;

    /// <summary>When the clock has something to do here.</summary>
    internal DateTimeOffset? DueAt => new[] { GoesAt, RemindsAt, TextGoesAt, WrittenDueAt }.Min();

    // What is due while a meeting goes on must be there to answer of when it is over.
    private DateTimeOffset LatestDay(DateTimeOffset now) =>
        (Stage == CaseStage.Locked ? Since : now) + FollowUpLimits.AdviceKept - FollowUpLimits.TimeToAnswer;

    private ImmutableArray<AdviceItem> Followed => Advised.DutyReminded ? [] : [.. Advised.Standing];

    private bool MayBePlanned => Stage == CaseStage.Locked || Advised.ConfirmedAt is not null;

    private Decision<CaseEvent> DecideFollowUp(FollowUpCommand command, Circumstance circumstance) => command switch
    {
        NoteReminded when RemindsAt is null => Decision<CaseEvent>.Nothing,
        NoteReminded noted => new FollowUpReminded(noted.Sent),
        PlanFollowUp when !MayBePlanned => FollowUpRefusals.TooEarly,
        PlanFollowUp plan => FollowUp.Plan(FollowUp, plan, circumstance.At, LatestDay(circumstance.At)),
        AnswerFollowUp when FollowUp is null || Stage != CaseStage.Locked => FollowUpRefusals.NotPlanned,
        AnswerFollowUp answer => FollowUp!.Answer(answer, [.. Followed.Select(item => item.Id)]),
        _ => FollowUpRefusals.NotAllowed,
    };

    private CasePresentation? ApplyFollowUp(CaseEvent happened, Circumstance circumstance, long seq) => happened is not FollowUpEvent follows ? null
        : this with
        {
            FollowUp = FollowUps.FollowUp.Apply(FollowUp, follows, circumstance, seq),
            Content = follows is CaseTextExpired ? null : Content,
            Slots = follows is CaseTextExpired ? null : Slots,
            Advice = follows is CaseTextExpired && Advice is { Taken: not null } advised ? advised with { Taken = null } : Advice,
            AloneInRole = AloneInRole && follows is not CaseTextExpired,
            Versions = follows is CaseTextExpired ? Versions.ConvertAll(version => version with { Remarks = [] }) : Versions,
        };

    /// <summary>What one person may see of it; null when there is none for them.</summary>
    public FollowUpView? FollowUpFor(PersonId person, CaseActor? actor, DateTimeOffset now)
    {
        if (FollowUpRights.StandingOf(this, person, actor) is not { } standing)
        {
            return null;
        }

        var (presents, outcomes) = (standing == FollowUpStanding.Presenter, (FollowUp?.Outcomes ?? []).ToDictionary(one => one.Advice, one => one.Done));
        return new FollowUpView
        {
            Number = Number,
            Standing = standing,
            DueAt = FollowUp?.DueAt,
            Reminded = FollowUp?.Reminded,
            AnsweredAt = FollowUp?.AnsweredAt,
            Items = presents ? [.. Followed.Select(item => new AdviceItemView(item.Id, item.Text, item.Mark, false))] : [],

            // An advice that was taken back since is answered of no more.
            Outcomes = FollowUp is { IsOpen: false } ? [.. Followed.Where(item => outcomes.ContainsKey(item.Id)).Select(item => outcomes[item.Id])] : [],
            Help = FollowUp is { IsOpen: false } answered ? answered.Help : null,
            Needed = FollowUp?.Needed ?? "",
            MayPlan = presents && MayBePlanned && FollowUp is not { IsOpen: false } && LatestDay(now) > now,
            MayAnswer = presents && FollowUp is not null && Stage == CaseStage.Locked,
            Latest = LatestDay(now),
            GoesAt = IsOver ? GoesAt : null,
        };
    }
}
