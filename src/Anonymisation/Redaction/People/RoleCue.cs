namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>What the words beside a name say of who it is.</summary>
/// <param name="Weight">How surely.</param>
/// <param name="Start">Where the word of the role begins, when it stands right before the name; otherwise -1.</param>
/// <param name="Joint">What is between that word and the name.</param>
/// <param name="Plural">The word is of several: the next name in the row is one too.</param>
internal sealed record RoleCue(Role Role, int Weight, string Word = "", int Start = -1, RoleJoint Joint = RoleJoint.None, bool Plural = false);

internal enum RoleJoint
{
    None,

    /// <summary>«mor Linda»</summary>
    Space,

    /// <summary>«Far, Odd Even,»</summary>
    Comma,

    /// <summary>«fastlegen (Torunn)»</summary>
    Bracket,

    /// <summary>«foreldra, Marit og Stein»: the second, after the first.</summary>
    Peer,
}
