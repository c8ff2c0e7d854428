using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Of how many something is the only one.</summary>
internal static class Scopes
{
    /// <summary>Where people live.</summary>
    public static FrozenSet<string> Places { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "bygda", "bygden", "bygd", "kommunen", "kommuna", "dalen", "øya", "øyen", "øyane", "fjorden", "grenda", "grenden", "tettstedet", "tettstaden", "fylket", "landet", "norge", "noreg", "nord-norge", "distriktet", "regionen", "verden", "verda", "norden", "europa", "kretsen", "bydelen", "nabolaget", "siidaen", "vidda");

    /// <summary>A school with few pupils at all.</summary>
    public static FrozenSet<string> WholeSchools { get; } = FrozenSet.Create(StringComparer.Ordinal, "hele", "heile", "totalt", "bygda", "øya", "grenda");

    /// <summary>The same, and where children are.</summary>
    public static FrozenSet<string> All { get; } = Places.Union(
        ["klassen", "klassa", "klasse", "skolen", "skulen", "trinnet", "trinn", "kullet", "barnehagen", "avdelingen", "avdelinga", "laget", "linja", "linjen", "menigheten", "menigheta", "kyrkjelyden", "området", "mottaket", "byen", "her", "hele", "heile"])
        .ToFrozenSet(StringComparer.Ordinal);
}
