using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>What has been told of a case, and what the handbook says follows of it: who is named, who has a yes, who has declared, who is out, what is stopped.</summary>
internal sealed class WrittenStory(PersonId approver)
{
    private readonly HashSet<PersonId> _declared = [];
    private readonly HashSet<PersonId> _aside = [];
    private readonly Dictionary<QuestionId, List<long>> _answers = [];
    private PersonId[] _named = [];
    private RoomRole _readers = RoomRole.Participant | RoomRole.Leaders;
    private bool _shown;

    public List<(PersonId By, DateTimeOffset At, CaseEvent Event, long Seq, bool CouldRead)> Events { get; } = [];

    public List<long> Erased { get; } = [];

    public HashSet<PersonId> Agreed { get; private set; } = [];

    public PersonId? Approver { get; private set; } = approver;

    public bool WasStopped { get; private set; }

    public bool MayRead(PersonId person) => _shown && _named.Contains(person) && Agreed.Contains(person) && _declared.Contains(person) && !_aside.Contains(person)
        && (Actors[person].Roles & _readers & ~RoomRole.Observer) != RoomRole.None;

    public void Happened(CaseEvent happened, PersonId by, DateTimeOffset at, long seq, CasePresentation after)
    {
        Events.Add((by, at, happened, seq, by != default && MayRead(by)));
        switch (happened)
        {
            case PanelNamed named:
                _named = [.. named.People];
                Agreed.IntersectWith(named.People); // who goes and comes back needs another yes, and declares again
                _declared.IntersectWith(named.People);
                break;
            case NamesAgreed agreed:
                Agreed = [.. agreed.Agreed];
                break;
            case WritingDeclared:
                _declared.Add(by);
                break;
            case StoodAside:
                _aside.Add(by);
                break;
            case ReadersChosen chosen:
                _readers = chosen.Readers;
                break;
            case CaseApproved:
                Approver = by;
                break;
            case AnotherReviewNeeded or SpansResolvedLocally:
                (Approver, _shown) = (null, false);
                break;
            case CasePresented or CaseUnfrozen:
                (_shown, WasStopped) = (true, false);
                break;
            case CaseFrozen:
                (_shown, WasStopped) = (false, true);
                break;
            case ConsultationHeld or CaseWithdrawn or CaseDestroyed or ItemChosen:
                _shown = false;
                break;
            case PresenterAsked asked:
                _answers[asked.Question] = [seq];
                break;
            case PanelAnswered answered:
                Erased.AddRange(_answers[answered.Question].Skip(1).TakeLast(1));
                _answers[answered.Question].Add(seq);
                break;
            case QuestionTakenBack gone:
                Erased.AddRange(_answers[gone.Question]);
                break;
            case AdviceEvent:
                Erased.AddRange((after.Advice?.Items ?? []).Where(item => item.Withdrawn).SelectMany(item => item.Places));
                break;
            default:
                break;
        }
    }
}
