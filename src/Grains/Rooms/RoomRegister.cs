using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Lists;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What somebody who is invited is called, and where they work: as the register has it, whatever the caller writes.</summary>
internal sealed class RoomRegister(IReadModels lists)
{
    /// <summary>A refusal for a person nobody has registered; as it was asked for those who may not invite, whom the rules refuse.</summary>
    public async Task<Reply<InvitePerson>> Resolve(Room room, InvitePerson invite, Circumstance circumstance)
    {
        // The register is asked for those alone who may invite.
        if (RoomRights.Refuse(room, invite, circumstance) is not null)
        {
            return invite;
        }

        return await lists.Person(invite.Entry.Person, CancellationToken.None) is { } person
            ? new InvitePerson(new RosterEntry(person.Person, person.Name, person.OrganisationName, invite.Entry.Roles, person.Sector, invite.Entry.Hub))
            : RoomRefusals.PersonUnknown;
    }
}
