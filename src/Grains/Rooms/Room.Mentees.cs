using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Whoever comes along to a network's meeting is in it like those who take part, and out of it while a case is on: nobody's yes lets them hear one.
public sealed partial record Room
{
    // Their own case is nobody's to keep them from.
    private bool ComesAlong(CasePresentation found, PersonId person) => person != found.Presenter && Find(person) is { } known && known.Roles.HearsNoCase();

    /// <summary>Those on the list for whom no case is.</summary>
    private IEnumerable<PersonId> ComingAlong => People.Keys.Where(person => Find(person) is { } known && known.Roles.HearsNoCase());
}
