using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;

namespace Pilar.Arena.Web.Pages;

/// <summary>Who is visiting, asked once a request.</summary>
public sealed class Visit(CurrentPerson current, IGrainFactory grains)
{
    private Task<PersonListing?>? _me;

    public Caller? Caller => current.Caller;

    public Task<PersonListing?> Me() => _me ??= Caller is { } caller
        ? grains.Lists().Me(caller)
        : Task.FromResult<PersonListing?>(null);
}
