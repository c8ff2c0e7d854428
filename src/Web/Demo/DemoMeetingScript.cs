using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>Somebody does something in a room.</summary>
internal sealed record DemoAct(Caller By, RoomCommand Command);

/// <summary>
/// One meeting from plan to where it stands now, as the acts of the people in it: what they could have done in their
/// browsers, in the order in which they could have done it.
/// </summary>
internal sealed class DemoMeetingScript(DemoNetwork network, int number, DemoMembers members)
{
    /// <summary>Whom the presenter lets read the case that is talked of.</summary>
    public const RoomRole CaseReaders =
        RoomRole.Participant | RoomRole.Leaders | RoomRole.Mentor | RoomRole.CentreCoordinator | RoomRole.UserRepresentative;

    private readonly DemoMeeting _meeting = network.Meetings[number];
    private int _said;

    public RoomId Room { get; } = DemoIds.Room(network.Key, number);

    public bool IsLive => _meeting.When == DemoWhen.Live;

    /// <summary>Those who lead, listen or present from elsewhere: they stay when nobody has signed in yet, so the meeting and its case go on.</summary>
    public IEnumerable<CastMember> Seated => [CoFacilitator, .. Slots("m1", "m2", "m3", "m4", "m5", "m6"), .. HasCase ? Slots("presenter") : []];

    public CastMember Facilitator => members.Facilitator;

    /// <summary>The case that somebody brings to it, when somebody does.</summary>
    public BroughtCase? Brought => _meeting.Items
        .Select((item, index) => item.Brought is { } brought ? new BroughtCase(brought, DemoIds.Item(Room, index), members[brought.By]) : null)
        .FirstOrDefault(brought => brought is not null);

    /// <summary>The case that it talks of, or will, when there is one.</summary>
    public BroughtCase? Shown => _meeting.Items
        .Select((item, index) => item.Case is { } shown
            ? new BroughtCase(
                new DemoBroughtCase(shown.File, "presenter", CaseTheme.SchoolAbsence, Fits: 40, CaseRisk.Green, Approved: true), DemoIds.Item(Room, index), members["presenter"])
            : null)
        .FirstOrDefault(shown => shown is not null);

    private CastMember CoFacilitator => members["m8"];

    private bool HasCase => _meeting.Items.Any(item => item.Case is not null);

    public MeetingPlan Plan(DateTimeOffset now) => new(Room, _meeting.Title, StartsAt(now), _meeting.Minutes, History.Everything);

    public IEnumerable<DemoAct> Acts() =>
        _meeting.When switch
        {
            DemoWhen.Coming => [.. Invitations(), .. Agenda(), By(Facilitator, new SendNotice())],
            DemoWhen.Lobby => [.. Invitations(), .. Agenda(), By(Facilitator, new SendNotice()), By(Facilitator, new OpenLobby()), .. Arrivals()],
            DemoWhen.Live => UpToNow(),
            _ => [.. UpToNow(), By(Facilitator, new EndMeeting())],
        };

    private IEnumerable<DemoAct> UpToNow() =>
    [
        .. Invitations(),
        .. Agenda(),
        By(Facilitator, new SendNotice()),
        By(Facilitator, new OpenLobby()),
        .. Arrivals(),
        By(Facilitator, new AdmitEveryone()),
        By(Facilitator, new StartMeeting()),
        .. _meeting.Items.SelectMany((item, index) => Course(item, DemoIds.Item(Room, index))),
    ];

    private IEnumerable<DemoAct> Invitations()
    {
        yield return Invite(CoFacilitator, RoomRole.Participant | RoomRole.CoFacilitator);
        if (HasCase)
        {
            yield return Invite(members["presenter"], RoomRole.Participant | RoomRole.CasePresenter);
        }

        if (Brought is { } brought)
        {
            yield return Invite(brought.Presenter, RoomRole.Participant | RoomRole.CasePresenter);
        }

        if (_meeting.User)
        {
            yield return Invite(members["user"], RoomRole.UserRepresentative);
        }

        if (_meeting.Observer)
        {
            yield return Invite(members["m9"], RoomRole.Observer);
        }

        if (_meeting.Mentee)
        {
            yield return Invite(members["m10"], RoomRole.Mentee);
        }
    }

    private IEnumerable<DemoAct> Agenda()
    {
        for (var index = 0; index < _meeting.Items.Count; index++)
        {
            var (item, id) = (_meeting.Items[index], DemoIds.Item(Room, index));
            // What a facilitator proposes is accepted at once.
            var proposer = item.State == AgendaItemState.Proposed ? members["m2"] : Facilitator;
            yield return By(proposer, new ProposeItem(id, item.Title, item.Type, item.Minutes));
            if (item.Case is { } shown)
            {
                var sections = DemoContent.ReadCase(shown.File, network.Language);
                yield return new DemoAct(
                    Caller.Arena,
                    new AttachCase(DemoIds.Case(Room), id, members["presenter"].Id, shown.Number, CaseReaders, sections));
                if (_meeting.Observer)
                {
                    yield return By(Facilitator, new AgreeToObservers(DemoIds.Case(Room), true));
                }
            }
        }
    }

    private IEnumerable<DemoAct> Arrivals() => Guests().Prepend(Facilitator).Distinct().Select(person => By(person, new EnterRoom(RoomLimits.DeclarationVersion)));

    private IEnumerable<CastMember> Guests() => _meeting.When == DemoWhen.Lobby
        ? [CoFacilitator, .. Slots("health", "m1", "m2")]
        : [.. Seated, .. Slots([.. network.With ?? []]), .. _meeting.User ? Slots("user") : [], .. _meeting.Observer ? Slots("m9") : [], .. _meeting.Mentee ? Slots("m10") : [], .. Speakers()];

    private IEnumerable<CastMember> Speakers() =>
        _meeting.Items.SelectMany(item => item.Talk ?? [])
            .SelectMany(talk => (talk.Replies ?? []).Prepend(talk))
            .Select(talk => members[talk.By]);

    private IEnumerable<DemoAct> Course(DemoItem item, AgendaItemId id)
    {
        if (item.State is not (AgendaItemState.Done or AgendaItemState.Current))
        {
            yield break;
        }

        yield return By(Facilitator, new StartItem(id));
        foreach (var act in item.Case is { } shown ? Present(shown, DemoIds.Case(Room)) : [])
        {
            yield return act;
        }

        foreach (var act in (item.Talk ?? []).SelectMany(talk => Say(talk, id, replyTo: null)))
        {
            yield return act;
        }

        if (item.State == AgendaItemState.Done)
        {
            yield return By(Facilitator, new ConcludeItem(id, item.Conclusion));
        }
    }

    // A method begins with its frame, which was held at the beginning of the meeting; the parts are shown where the presenter speaks.
    private IEnumerable<DemoAct> Present(DemoCase shown, CaseId id)
    {
        var agreed = By(members["presenter"], new AgreeToPanel(id, [.. Listed().Where(person => person != members["presenter"].Id).Distinct()], []));
        IEnumerable<DemoAct> parts = Enumerable.Range(0, shown.Presented).Select(section => By(members["presenter"], new PresentSection(id, section)));
        return shown.Method is { } method
            ?
            [
                agreed,
                By(Facilitator, new ChooseMethod(id, method)),
                By(Facilitator, new OpenCase(id)),
                By(Facilitator, new BeginMethod(id)),
                By(Facilitator, new SkipPhase(id, 0, "Vi har gjort dette i dag.")),
                .. parts,
                .. Enumerable.Range(1, shown.Phase - 1).Select(phase => By(Facilitator, new StepPhase(id, phase))),
            ]
            : [agreed, By(Facilitator, new OpenCase(id)), .. parts];
    }

    private IEnumerable<PersonId> Listed() =>
    [
        .. members.All.Select(member => member.Person),
        members.Coordinator.Id,
        .. Invitations().Select(act => act.Command).OfType<InvitePerson>().Select(invite => invite.Entry.Person),
    ];

    private IEnumerable<DemoAct> Say(DemoTalk talk, AgendaItemId item, ContributionId? replyTo)
    {
        var contribution = DemoIds.Contribution(Room, _said++);
        yield return By(members[talk.By], new PostContribution(contribution, item, replyTo, talk.Text));
        foreach (var act in (talk.Replies ?? []).SelectMany(reply => Say(reply, item, contribution)))
        {
            yield return act;
        }
    }

    private DateTimeOffset StartsAt(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var ordinary = today.AddHours(8 + (number * 2 % 6));
        var quarter = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.FromMinutes(5).Ticks), TimeSpan.Zero);
        return _meeting.When switch
        {
            DemoWhen.Held => OnAWeekday(ordinary.AddDays(-_meeting.Days)),
            DemoWhen.Coming => OnAWeekday(ordinary.AddDays(_meeting.Days)),
            DemoWhen.Live => quarter.AddMinutes(-_meeting.Started),
            _ => quarter.AddMinutes(10),
        };
    }

    private static DateTimeOffset OnAWeekday(DateTimeOffset day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private IEnumerable<CastMember> Slots(params string[] slots) => slots.Select(slot => members[slot]);

    private static DemoAct Invite(CastMember person, RoomRole roles) => new(Caller.Arena, new InvitePerson(person.InRoom(roles)));

    private static DemoAct By(CastMember person, RoomCommand command) => new(new Caller(person.Id), command);
}
