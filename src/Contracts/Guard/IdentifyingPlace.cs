namespace Pilar.Arena.Contracts.Guard;

/// <summary>What kind of thing in a text could tell somebody who it is about. The order is on the wire: new kinds come last.</summary>
public enum Identifying
{
    Person,
    Place,
    Organisation,
    IdentityNumber,
    Account,
    Phone,
    Email,
    WebAddress,
    NumberPlate,
    CaseNumber,
    Address,
    Postcode,
    Age,
    Date,
    SchoolClass,
    Origin,
    Occupation,
    RareFact,
}

/// <summary>A place in a text that its writer sent. It says where, never what stands there: the writer has the words, and a log must not.</summary>
/// <param name="Field">Which text of the command, as it is called in JSON: <c>text</c>, <c>title</c>, <c>reason</c>.</param>
/// <param name="Start">In UTF-16 units from the beginning of the text as it was sent.</param>
/// <param name="Length">In UTF-16 units; never nought.</param>
/// <param name="MayStand">True when it is a question: the writer may answer that it tells nobody anything. False when it has to be replaced.</param>
[GenerateSerializer, Immutable, Alias("arena.guard.place")]
public sealed record IdentifyingPlace(
    [property: Id(0)] string Field,
    [property: Id(1)] int Start,
    [property: Id(2)] int Length,
    [property: Id(3)] Identifying Kind,
    [property: Id(4)] bool MayStand);

/// <summary>What was found in a text that nobody has sent yet; empty when it may be sent as it stands.</summary>
[GenerateSerializer, Immutable, Alias("arena.guard.screening")]
public sealed record Screening([property: Id(0)] System.Collections.Immutable.ImmutableArray<IdentifyingPlace> Places);

/// <summary>A command with words of a person's own in it.</summary>
public interface ISpoken
{
    /// <summary>Words of the text of which its writer has said, asked, that they tell nobody who it is about. Default: none.</summary>
    System.Collections.Immutable.ImmutableArray<string> Cleared { get; }
}
