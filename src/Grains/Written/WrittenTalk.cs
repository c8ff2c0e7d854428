using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Grains.Written;

/// <summary>
/// The written answer to one case: a part of the case's state. Who is on the panel, what was asked, and who is to be told that something waits.
/// What may happen when is in the case's file about it.
/// </summary>
public sealed record WrittenTalk
{
    public static WrittenTalk None { get; } = new();

    /// <summary>Counts the lists that were named.</summary>
    public int List { get; init; }

    public ImmutableArray<PersonId> Named { get; init; } = [];

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What the presenter has said of the names; null as long as they have not. A veto stands also when the name is put up again.</summary>
    public CasePanel? Panel { get; init; }

    /// <summary>The presenter has said yes to somebody: it is no meeting's any more.</summary>
    public bool Opened { get; init; }

    /// <summary>Who has accepted which version of the declaration.</summary>
    public ImmutableDictionary<PersonId, int> Declared { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>Those who know whom it is about, or have said that something else stands in the way.</summary>
    public ImmutableArray<PersonId> Aside { get; init; } = [];

    /// <summary>Oldest first, with those that were taken back.</summary>
    public ImmutableList<WrittenQuestion> Questions { get; init; } = [];

    /// <summary>Of what was stopped: that it may be shown again.</summary>
    public bool PresenterAgrees { get; init; }

    public bool LeaderAgrees { get; init; }

    public bool NearlyOver { get; init; }

    /// <summary>Who is to be told by mail that something waits, and has not been yet.</summary>
    public ImmutableArray<PersonId> ToTell { get; init; } = [];

    /// <summary>Nothing of it: a question must not come into a log by accident.</summary>
    public override string ToString() => nameof(WrittenTalk);

    /// <summary>Named now, agreed to by the presenter, and still there.</summary>
    public bool IsOn(PersonId person) => Named.Contains(person) && Panel?.Agreed.Contains(person) == true && !Aside.Contains(person);

    /// <summary>Nothing of it is for them.</summary>
    public bool IsLeftOut(PersonId person) => Aside.Contains(person) || Panel?.Vetoed.Contains(person) == true;

    /// <summary>On the panel, with the declaration in force accepted.</summary>
    public bool HasDeclared(PersonId person) => IsOn(person) && Declared.GetValueOrDefault(person) == RoomLimits.DeclarationVersion;

    /// <summary>The presenter has a name to say yes or no to.</summary>
    public bool WaitsForYes => !Named.IsEmpty && (Panel is null || Named.Any(person => !Panel.Agreed.Contains(person) && !Panel.Vetoed.Contains(person)));

    public bool HasUnanswered => Questions.Exists(question => question is { TakenBack: false, AnswerPlace: 0 });

    public PanelistStanding StandingOf(PersonId person) => person switch
    {
        _ when Aside.Contains(person) => PanelistStanding.StoodAside,
        _ when !Named.Contains(person) => PanelistStanding.Possible,
        _ when Panel?.Vetoed.Contains(person) == true => PanelistStanding.Vetoed,
        _ when HasDeclared(person) => PanelistStanding.Declared,
        _ => IsOn(person) ? PanelistStanding.Agreed : PanelistStanding.Named,
    };

    public WrittenQuestion? Find(QuestionId id) => Questions.Find(question => question.Id == id);

    /// <summary>The events that hold the words of one that was taken back, or of an answer that another took the place of.</summary>
    public ImmutableArray<long> PlacesOf(QuestionId id, bool all) => Find(id) switch
    {
        null => [],
        { } question when all => [.. new[] { question.Place, question.AnswerPlace }.Where(place => place > 0)],
        { Replaced: > 0 and var before } => [before],
        _ => [],
    };

    /// <summary>After one of its own events.</summary>
    public WrittenTalk Apply(WrittenEvent happened, Circumstance circumstance, PersonId presenter, long seq) => happened switch
    {
        WritingChosen => this,
        PanelNamed named => this with
        {
            List = List + 1,
            Named = named.People,
            Deadline = named.Deadline,
            NearlyOver = false,
            ToTell = [.. Telling(presenter).Where(person => person == presenter || named.People.Contains(person))],

            // Who goes and comes back is new.
            Declared = Declared.RemoveRange(Declared.Keys.Except(named.People)),
            Panel = Panel is null ? null : Panel with { Agreed = Panel.Agreed.RemoveAll(person => !named.People.Contains(person)) },
        },
        NamesAgreed agreed => Agree(agreed),
        AnotherReviewNeeded => this,
        WritingDeclared declared => this with { Declared = Declared.SetItem(circumstance.By, declared.Version) },
        PresenterAsked asked => this with
        {
            Questions = Questions.Add(new WrittenQuestion(asked.Question, circumstance.By, asked.Text) { Place = seq }),
            ToTell = HasUnanswered ? ToTell : Telling(presenter),
        },
        PanelAnswered answered => With(answered.Question, question => question with { Answer = answered.Text, AnswerPlace = seq, Replaced = question.AnswerPlace }),
        QuestionTakenBack gone => With(gone.Question, question => question with { Text = "", Answer = "", TakenBack = true }),
        StoodAside => this with { Aside = Aside.Add(circumstance.By), ToTell = ToTell.Remove(circumstance.By) },
        WrittenShowingAgreed agreed => agreed.ByPresenter ? this with { PresenterAgrees = true } : this with { LeaderAgrees = true },
        WritingNearlyOver => this with { NearlyOver = true },
        WrittenTold told => this with { ToTell = ToTell.RemoveRange(told.People) },
        _ => throw new InvalidOperationException($"A written answer does not know {happened.GetType().Name}."),
    };

    /// <summary>After an event of the case itself.</summary>
    public WrittenTalk Follow(CaseEvent happened, PersonId presenter) => happened switch
    {
        // What was agreed to was another text, or another stop.
        SpansResolvedLocally or CaseApproved or CaseFrozen or CaseUnfrozen => this with { PresenterAgrees = false, LeaderAgrees = false },
        CasePresented when Opened => this with { ToTell = Telling([.. Named.Where(IsOn)]) },
        ConsultationHeld when Opened => this with { ToTell = [presenter] },
        CaseWithdrawn => this with { ToTell = [] },
        CaseTextExpired => this with { Questions = Questions.ConvertAll(question => question with { Text = "", Answer = "" }) },
        _ => this,
    };

    internal ImmutableArray<PersonId> Telling(params ReadOnlySpan<PersonId> people) => [.. ToTell.Union(people.ToArray())];

    private WrittenTalk Agree(NamesAgreed agreed)
    {
        var vetoed = agreed.Vetoed.AddRange((Panel?.Vetoed ?? []).Where(person => !Named.Contains(person)));
        var next = this with { Panel = new CasePanel(agreed.Agreed, vetoed), Opened = Opened || !agreed.Agreed.IsEmpty };
        return next with { ToTell = [.. (Opened ? Telling([.. agreed.Agreed.Where(person => !IsOn(person))]) : ToTell).Where(person => !next.IsLeftOut(person))] };
    }

    private WrittenTalk With(QuestionId id, Func<WrittenQuestion, WrittenQuestion> change) =>
        Questions.FindIndex(question => question.Id == id) is >= 0 and var place ? this with { Questions = Questions.SetItem(place, change(Questions[place])) } : this;
}

/// <summary>What somebody on the panel asked, and what the presenter answered.</summary>
public sealed record WrittenQuestion(QuestionId Id, PersonId By, string Text)
{
    public string Answer { get; init; } = "";

    public bool TakenBack { get; init; }

    /// <summary>The numbers of the events that hold the words; 0 when there is none. The last is the answer that this one took the place of.</summary>
    public long Place { get; init; }

    public long AnswerPlace { get; init; }

    public long Replaced { get; init; }

    /// <summary>Which alone: what it holds must not come into a log by accident.</summary>
    public override string ToString() => $"{nameof(WrittenQuestion)} {Id.Value}";
}
