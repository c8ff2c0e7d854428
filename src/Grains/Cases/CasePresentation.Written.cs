using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Scheduling;
using Pilar.Arena.Grains.Written;

namespace Pilar.Arena.Grains.Cases;

// A panel answers it in writing. What a room says of a case that is talked of there, the case says itself here: of the same shape, by the same rule of who sees what.
public sealed partial record CasePresentation
{
    /// <summary>Null as long as nobody has thought of it, when a meeting has it, and again when the case is destroyed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WrittenTalk? Written { get; init; }

    /// <summary>It is with its panel: no room has anything to say of it.</summary>
    [JsonIgnore]
    public bool IsWritten => Written is { Opened: true };

    /// <summary>How it stands for whoever asks. Asked only when it is with its panel.</summary>
    public CaseInRoom InWriting(PersonId asker, RoomRole roles, DateTimeOffset now) => new(
        StateInWriting, RoomRole.None, Written!.IsLeftOut(asker), TurnInWriting(asker, roles, now), Stage == CaseStage.Locked, HearsInWriting(asker, roles));

    // Between the asking and the deciding its words were looked through: a veto, a stop or the deadline may have come by then.
    private CaseCommand AsItStands(CaseCommand command, Circumstance circumstance) => IsWritten && command is AdviceCommand { As: { } actor }
        ? command with { As = actor with { There = InWriting(circumstance.By, actor.Roles, circumstance.At) } }
        : command;

    private CaseState StateInWriting => Stage switch
    {
        CaseStage.Locked or CaseStage.Withdrawn or CaseStage.Destroyed => CaseState.Closed,
        _ when FrozenVersion > 0 => CaseState.Stopped,
        CaseStage.Presented => CaseState.Open,
        _ => CaseState.Announced,
    };

    // One who may hear it in a meeting alone hears nothing of it here.
    private bool HearsInWriting(PersonId asker, RoomRole roles)
    {
        var about = default(CaseId);
        var viewer = new Viewer(
            asker,
            roles & ~RoomRole.Observer,
            asker == Presenter || Written!.HasDeclared(asker) ? Standing.Admitted : Standing.Invited,
            0,
            Written!.IsLeftOut(asker) ? [about] : default);
        return viewer.Sees(new Audience(Readers, Person: asker == Presenter ? Presenter : null, Case: about), 0);
    }

    private AdviceTurn TurnInWriting(PersonId asker, RoomRole roles, DateTimeOffset now) => StateInWriting switch
    {
        not (CaseState.Open or CaseState.Stopped) => AdviceTurn.None,
        _ when !HearsInWriting(asker, roles) => AdviceTurn.None,
        _ => asker != Presenter && now < Written!.Deadline ? AdviceTurn.Writes : AdviceTurn.Hears,
    };

    private bool ReadsInWriting(PersonId person, RoomRole roles) => StateInWriting == CaseState.Open && HearsInWriting(person, roles);

    private Refusal RefuseInWriting() => StateInWriting switch
    {
        CaseState.Stopped => CaseRefusals.Frozen,
        CaseState.Open => WrittenRefusals.DeclareFirst,
        CaseState.Closed => CaseRefusals.Over,
        _ => WrittenRefusals.NotNow,
    };

    /// <summary>When somebody is to be told, reminded, or it is over.</summary>
    internal DateTimeOffset? WrittenDueAt => Written switch
    {
        null => null,
        { ToTell.IsEmpty: false } => Since,
        { Opened: true, Deadline: { } deadline } talk when Stage == CaseStage.Presented => talk.NearlyOver ? deadline : deadline - WrittenLimits.RemindedBefore,
        _ => null,
    };

    private CaseEvent? WrittenDue(DateTimeOffset now) => Written switch
    {
        { Opened: true } when Stage != CaseStage.Presented => null,
        { Opened: true, Deadline: { } deadline } when deadline <= now => new ConsultationHeld(),
        { Opened: true, NearlyOver: false, Deadline: { } deadline } when deadline - WrittenLimits.RemindedBefore <= now => new WritingNearlyOver(),
        _ => null,
    };

    private Decision<CaseEvent> DecideWritten(WrittenCommand command, Circumstance circumstance) => command switch
    {
        ChooseWriting when Written is not null => Decision<CaseEvent>.Nothing,
        ChooseWriting when FrozenVersion > 0 => CaseRefusals.Frozen,
        ChooseWriting when Stage != CaseStage.Approved => WrittenRefusals.NotNow,
        ChooseWriting => new WritingChosen(),
        NamePanel when IsOver || (Written is not { Opened: true } && (Stage != CaseStage.Approved || FrozenVersion > 0)) => WrittenRefusals.NotNow,
        NamePanel name => Name(name, circumstance.At),
        AgreeToNames when Written is null || IsOver => WrittenRefusals.NotNow,
        AgreeToNames agree => Agree(agree, circumstance.At),
        StandAside when Written!.IsLeftOut(circumstance.By) => Decision<CaseEvent>.Nothing,
        StandAside => new StoodAside(),
        StopWrittenCase when Written is not { Opened: true } => WrittenRefusals.NotNow,
        StopWrittenCase when FrozenVersion > 0 => Decision<CaseEvent>.Nothing,
        StopWrittenCase stop => Stage == CaseStage.Presented ? new CaseFrozen(RoleFor(stop, circumstance.By)) : WrittenRefusals.NotNow,
        ShowWrittenCase => Show(circumstance.By),
        EndWriting when Written is not { Opened: true } => WrittenRefusals.NotNow,
        EndWriting when Stage == CaseStage.Locked => Decision<CaseEvent>.Nothing,
        EndWriting => Stage == CaseStage.Presented ? new ConsultationHeld() : FrozenVersion > 0 ? CaseRefusals.Frozen : WrittenRefusals.NotNow,
        NoteWrittenTold told => Written?.ToTell.Intersect(told.People).ToImmutableArray() is { IsEmpty: false } people ? new WrittenTold(people) : Decision<CaseEvent>.Nothing,
        _ => DecideQuestion(command, circumstance),
    };

    private Decision<CaseEvent> DecideQuestion(WrittenCommand command, Circumstance circumstance) => command switch
    {
        _ when Written is not { Opened: true } talk => WrittenRefusals.NotNow,
        DeclareForWriting declare when declare.Version != RoomLimits.DeclarationVersion => WrittenRefusals.DeclareFirst,
        DeclareForWriting when Written.HasDeclared(circumstance.By) => Decision<CaseEvent>.Nothing,
        DeclareForWriting declare => new WritingDeclared(declare.Version),

        // What tells who somebody is can be taken back at any time.
        TakeBackQuestion back when Written.Find(back.Question) is not { } question || question.TakenBack => Decision<CaseEvent>.Nothing,
        TakeBackQuestion back => MayTakeBack(Written.Find(back.Question)!, circumstance.By, back.As) ? new QuestionTakenBack(back.Question) : WrittenRefusals.Gone,
        _ when FrozenVersion > 0 => CaseRefusals.Frozen,
        _ when Stage != CaseStage.Presented => WrittenRefusals.NotNow,
        _ when circumstance.At >= Written.Deadline => WrittenRefusals.Over,
        _ when circumstance.By != Presenter && !HearsInWriting(circumstance.By, command.As!.Roles) => WrittenRefusals.DeclareFirst,
        AskPresenter ask => Ask(ask, circumstance.By),
        AnswerPanel answer => Written.Find(answer.Question) switch
        {
            null or { TakenBack: true } => WrittenRefusals.Gone,
            { } known when known.Answer == RoomText.Clean(answer.Text) && known.AnswerPlace > 0 => Decision<CaseEvent>.Nothing,
            _ => RoomText.RefuseText(answer.Text, WrittenLimits.TextLength) is { } refusal ? refusal : new PanelAnswered(answer.Question, RoomText.Clean(answer.Text)),
        },
        _ => CaseRefusals.NotAllowed,
    };

    private Decision<CaseEvent> Ask(AskPresenter ask, PersonId by) => Written!.Find(ask.Question) switch
    {
        { } known when known.By == by && known.Text == RoomText.Clean(ask.Text) => Decision<CaseEvent>.Nothing,
        not null => WrittenRefusals.Gone,
        _ when Written.Questions.Count >= WrittenLimits.Questions => WrittenRefusals.TooMany,
        _ => RoomText.RefuseText(ask.Text, WrittenLimits.TextLength) is { } refusal ? refusal : new PresenterAsked(ask.Question, RoomText.Clean(ask.Text)),
    };

    private Decision<CaseEvent> Name(NamePanel name, DateTimeOffset now) => name switch
    {
        { People.IsDefaultOrEmpty: true } => WrittenRefusals.PanelEmpty,
        { People.Length: > WrittenLimits.Panel } => WrittenRefusals.PanelTooLarge,
        _ when name.People.Distinct().Count() != name.People.Length || !name.People.All(person => MayBeNamed(person, name.Facts)) => WrittenRefusals.NotPossible,
        _ when Written is { } talk && talk.Deadline == name.Deadline && talk.Named.SequenceEqual(name.People) => Decision<CaseEvent>.Nothing,
        _ when !MayBeDeadline(name.Deadline, now) => WrittenRefusals.DeadlineInvalid,
        _ => new PanelNamed(name.People, name.Deadline),
    };

    // On the last day somebody can still be taken off.
    private bool MayBeDeadline(DateTimeOffset deadline, DateTimeOffset now) => deadline == Written?.Deadline
        ? deadline > now
        : deadline >= now + WrittenLimits.Shortest && deadline <= now + WrittenLimits.Longest;

    private bool MayBeNamed(PersonId person, ImmutableArray<PanelFact> facts) =>
        person != Presenter && Written?.Aside.Contains(person) != true && !facts.IsDefault
        && facts.FirstOrDefault(fact => fact.Person == person) is { } known && MayAnswer(known.Roles);

    /// <summary>Of those to whom the presenter lets the case be shown; never as an observer, who writes nothing.</summary>
    private bool MayAnswer(RoomRole roles) => (roles & Readers & ~RoomRole.Observer) != RoomRole.None;

    private Decision<CaseEvent> Agree(AgreeToNames agree, DateTimeOffset now)
    {
        var talk = Written!;
        if (agree.List != talk.List || talk.Named.IsEmpty || agree.Agreed.IsDefault || agree.Vetoed.IsDefault
            || !AreNamed([.. agree.Agreed, .. agree.Vetoed]))
        {
            return WrittenRefusals.ListOld;
        }

        if (talk.Panel is { } known && known.Agreed.SequenceEqual(agree.Agreed) && agree.Vetoed.All(known.Vetoed.Contains))
        {
            return Decision<CaseEvent>.Nothing;
        }

        return (!talk.Opened && (Stage != CaseStage.Approved || FrozenVersion > 0), agree.Agreed.IsEmpty, talk.Deadline > now) switch
        {
            (true, _, _) => WrittenRefusals.NotNow,
            (_, false, false) => WrittenRefusals.Over,
            (_, true, _) => new NamesAgreed(agree.Agreed, agree.Vetoed),
            _ => new CaseEvent[] { new NamesAgreed(agree.Agreed, agree.Vetoed) }.Concat(WithNewNames(agree.Agreed)).ToArray(),
        };
    }

    // Whoever is not among them has no yes: they may have left the list since.
    private bool AreNamed(ImmutableArray<PersonId> names) => names.Distinct().Count() == names.Length && names.All(Written!.Named.Contains);

    private ImmutableArray<PersonId> Reviewers => [.. new[] { FirstReader, Approver }.OfType<PersonId>().Distinct()];

    // Whoever answers does not vouch for the text as well: then it needs another second person.
    private IEnumerable<CaseEvent> WithNewNames(ImmutableArray<PersonId> agreed)
    {
        if (Stage != CaseStage.MachineAnonymised && Reviewers.Any(agreed.Contains))
        {
            yield return new AnotherReviewNeeded(Latest!.Version, Reviewers.Where(reader => !agreed.Contains(reader)).Select(reader => (PersonId?)reader).FirstOrDefault());
        }
        else if (Stage == CaseStage.Approved && FrozenVersion == 0)
        {
            yield return new CasePresented(Latest!.Version);
        }
    }

    // The presenter who leads as well is the presenter here: it takes two.
    private Decision<CaseEvent> Show(PersonId by) => (Written, By: by == Presenter) switch
    {
        _ when Written is not { Opened: true } || FrozenVersion == 0 => WrittenRefusals.NotStopped,
        _ when Stage is not (CaseStage.Frozen or CaseStage.Approved) => WrittenRefusals.NotNow,
        ({ PresenterAgrees: true }, true) or ({ LeaderAgrees: true }, false) => Decision<CaseEvent>.Nothing,
        ({ LeaderAgrees: true }, true) or ({ PresenterAgrees: true }, false) => new CaseEvent[] { new WrittenShowingAgreed(by == Presenter), new CaseUnfrozen(Latest!.Version) },
        _ => new WrittenShowingAgreed(by == Presenter),
    };

    private RoomRole RoleFor(StopWrittenCase stop, PersonId by) =>
        by == Presenter ? RoomRole.CasePresenter : Grains.Rooms.Room.MainRoles.FirstOrDefault(role => stop.As!.Roles.HasFlag(role));

    private bool MayTakeBack(WrittenQuestion question, PersonId by, CaseActor? actor) => by == Presenter || question.By == by
        || (CaseListed.Schedules(actor) && HearsInWriting(by, actor!.Roles));

    private CasePresentation? ApplyWritten(CaseEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        NamesAgreed { Agreed.IsEmpty: false } when !IsWritten => Told(happened, circumstance, seq) with
        {
            Item = null,
            TakenByRoom = 0,
            Slots = Slots is null ? null : new SlotTalk { Proposal = Slots.Proposal },
        },
        AnotherReviewNeeded needed => Told(happened, circumstance, seq) with
        {
            Stage = CaseStage.InHumanReview,
            Since = circumstance.At,
            FirstReader = needed.StillReviewed,
            Approver = null,
        },
        WritingNearlyOver => Told(happened, circumstance, seq) is var next ? next with { Written = next.Written! with { ToTell = next.Written.Telling(Waited) } } : null,
        WrittenEvent => Told(happened, circumstance, seq),
        _ => null,
    };

    private CasePresentation Told(CaseEvent happened, Circumstance circumstance, long seq) =>
        this with { Written = (Written ?? WrittenTalk.None).Apply((WrittenEvent)happened, circumstance, Presenter, seq) };

    private CasePresentation Follow(CaseEvent happened) => Written is null || happened is WrittenEvent ? this : this with { Written = Written.Follow(happened, Presenter) };

    // Those who have not written, and the presenter who has not answered.
    private PersonId[] Waited =>
    [
        .. Written!.Named.Where(person => Written.IsOn(person) && !Advised.Standing.Any(item => item.By == person)),
        .. Written.HasUnanswered ? new[] { Presenter } : [],
    ];
}
