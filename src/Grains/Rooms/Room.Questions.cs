using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Questions to the item that is on, in a queue of their own. Nothing in it moves by itself but by votes; those who lead take one, and say when it is answered.
public sealed partial record Room
{
    private ImmutableList<Question> Asked => Questions ?? [];

    private Decision<RoomEvent> DecideQuestion(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        VoteForQuestion vote => OfQuestion(vote.Contribution, circumstance.By, one => Vote(one, circumstance)),
        TakeBackVote back => OfQuestion(back.Contribution, circumstance.By, one => TakeBack(one, circumstance)),
        TakeQuestion take => OfQuestion(take.Contribution, circumstance.By, one => one.State switch
        {
            QuestionState.Taken => Decision<RoomEvent>.Nothing,
            QuestionState.Open => All([.. Asked.Where(other => other.Item == one.Item && other.State == QuestionState.Taken).Select(other => new QuestionPutBack(other.Id)), new QuestionTaken(one.Id)]),
            _ => RoomRefusals.QuestionOver,
        }),
        CloseQuestion close => OfQuestion(close.Contribution, circumstance.By, one => one.State switch
        {
            QuestionState.Answered => Decision<RoomEvent>.Nothing,
            QuestionState.SetAside => RoomRefusals.QuestionOver,
            _ => All([.. Counted(one), new QuestionAnswered(one.Id)]),
        }),
        SetQuestionAside aside when !Enum.IsDefined(aside.Reason) => RoomRefusals.ChoiceInvalid,
        SetQuestionAside aside => OfQuestion(aside.Contribution, circumstance.By, one => one.State switch
        {
            QuestionState.SetAside => Decision<RoomEvent>.Nothing,
            QuestionState.Answered => RoomRefusals.QuestionOver,
            _ => All([.. Counted(one), new QuestionSetAside(one.Id, aside.Reason)]),
        }),
        PutQuestionBack back => OfQuestion(back.Contribution, circumstance.By, one => one.State == QuestionState.Open
            ? Decision<RoomEvent>.Nothing
            : new QuestionPutBack(one.Id)),
        _ => RoomRefusals.NotAllowed,
    };

    /// <summary>What keeps somebody from asking, besides what keeps them from saying it.</summary>
    private Refusal? RefuseQuestion(PostContribution post, PersonId by) => post switch
    {
        { Question: false } => Asked.Exists(one => one.Id == post.Contribution) ? RoomRefusals.ContributionTaken : null,
        { ReplyTo: not null } => RoomRefusals.ChoiceInvalid,
        { Item: null } => RoomRefusals.ItemNotCurrent,
        { Item: { } item } when Agenda.Current?.Item != item => RoomRefusals.ItemNotCurrent,
        _ when Asked.Exists(one => one.Id == post.Contribution) => RoomRefusals.ContributionTaken,
        _ when Asked.Count(one => one.By == by && one.Item == post.Item && !one.IsDone) >= RoomLimits.OpenQuestions => RoomRefusals.QuestionsMany,
        _ when Asked.Count >= RoomLimits.Questions => RoomRefusals.QuestionsFull,
        _ => null,
    };

    private Decision<RoomEvent> Vote(Question one, Circumstance circumstance) => one switch
    {
        _ when one.Voters.Contains(NumberOf(circumstance.By)) => Decision<RoomEvent>.Nothing,
        _ when one.By == circumstance.By => RoomRefusals.QuestionYours,
        { IsDone: true } => RoomRefusals.QuestionOver,
        _ when Agenda.Current?.Item != one.Item => RoomRefusals.ItemNotCurrent,
        _ when RefuseInPhase(one.Item, circumstance, asks: true) is { } refusal => refusal,
        _ => WithCount(one, new QuestionVoted(one.Id, circumstance.By), one.Voters.Count + 1, circumstance.At),
    };

    private Decision<RoomEvent> TakeBack(Question one, Circumstance circumstance) => one switch
    {
        _ when !one.Voters.Contains(NumberOf(circumstance.By)) => Decision<RoomEvent>.Nothing,
        { IsDone: true } => RoomRefusals.QuestionOver,

        // A vote less is a sign too.
        _ when Agenda.Current?.Item != one.Item => RoomRefusals.ItemNotCurrent,
        _ when RefuseInPhase(one.Item, circumstance, asks: true) is { } refusal => refusal,
        _ => WithCount(one, new VoteTakenBack(one.Id, circumstance.By), one.Voters.Count - 1, circumstance.At),
    };

    // At once when nothing was told for a while; the rest waits for the pulse.
    private static Decision<RoomEvent> WithCount(Question one, RoomEvent vote, int votes, DateTimeOffset at) =>
        one.MayBeTold(at) ? All([vote, new VotesCounted(one.Id, votes)]) : vote;

    private static IEnumerable<RoomEvent> Counted(Question one) => one.IsUntold ? [new VotesCounted(one.Id, one.Voters.Count)] : [];

    /// <summary>What has been voted and not been told.</summary>
    private IEnumerable<RoomEvent> CountsDue(DateTimeOffset? now) => Asked.Where(one => now is not { } at || one.MayBeTold(at)).SelectMany(Counted);

    // A question that somebody does not hear does not exist for them.
    private Decision<RoomEvent> OfQuestion(ContributionId id, PersonId by, Func<Question, Decision<RoomEvent>> then) =>
        Asked.Find(one => one.Id == id) is { } one && Hears(ViewerOf(by)!, AboutQuestion(one)) ? then(one) : RoomRefusals.QuestionGone;

    private int NumberOf(PersonId person) => People[person].Number;

    private Room? ApplyQuestion(RoomEvent happened, DateTimeOffset at) =>
        Asked.After(happened, at, NumberOf) is { } after ? this with { Questions = after } : null;

    /// <summary>What is said, corrected or gone is so in the queue too. Words that were erased leave no question.</summary>
    private Room WithQuestions(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        ContributionPosted { Question: true, Item: { } item, Text.Length: > 0 } posted => this with
        {
            Questions = Asked.Add(new Question(posted.Contribution, seq, posted.Writer ?? circumstance.By, circumstance.At, item, posted.Text, [])),
        },
        _ when Asked.IsEmpty => this,
        ContributionEdited { Text: "" } edited => Unasked(one => one.Id == edited.Contribution),
        ContributionEdited edited => this with { Questions = Asked.Change(edited.Contribution, one => one with { Text = edited.Text }) },
        ContributionRetracted gone => Unasked(one => one.Id == gone.Contribution),
        ContributionPulledBack gone => Unasked(one => one.Id == gone.Contribution && (gone.Place == 0 || gone.Place == one.Place)),
        _ => this,
    };

    private Room Unasked(Predicate<Question> which) => this with { Questions = Asked.RemoveAll(which) };

    private Audience? AudienceOfQuestion(RoomEvent happened) => happened switch
    {
        QuestionVoted voted => OwnVote(voted.Contribution, voted.Person),
        VoteTakenBack back => OwnVote(back.Contribution, back.Person),
        VotesCounted counted => AboutQuestion(counted.Contribution),
        QuestionTaken taken => AboutQuestion(taken.Contribution),
        QuestionAnswered answered => AboutQuestion(answered.Contribution),
        QuestionSetAside aside => AboutQuestion(aside.Contribution),
        QuestionPutBack back => AboutQuestion(back.Contribution),
        _ => null,
    };

    private Audience OwnVote(ContributionId id, PersonId person) => AboutQuestion(id) with { Roles = RoomRole.None, Person = person };

    private Audience AboutQuestion(ContributionId id) => Asked.Find(one => one.Id == id) is { } one ? AboutQuestion(one) : new Audience(RoomRole.None);

    private static Audience AboutQuestion(Question one) => Audience.About(one.Place) with { Item = one.Item };

    private ImmutableArray<QuestionView> QuestionsFor(Viewer me) =>
        me.Standing == Standing.Admitted && Asked.FindAll(one => Hears(me, AboutQuestion(one))) is { IsEmpty: false } heard
            ? [.. heard.Select(one => new QuestionView(
                one.Id, one.Place, one.By, one.At, one.Item, one.Text, one.Told, one.Voters.Contains(NumberOf(me.Person)), one.State, one.Aside))]
            : default;
}
