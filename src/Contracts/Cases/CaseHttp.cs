using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Cases;

// What the writer's page sends over HTTP, and gets: JSON in the dialect of ContractJson, the sign-in's cookie, our own origin.
// A refusal is problem JSON with the status of its kind, its code in "title" and its sentence, in the reader's language, in "detail".

/// <summary><c>POST /saker/meldeplikt</c> → 204. Counted, and nothing else is kept of it.</summary>
public sealed record AnswerDutyBody(CommandId Command, DutyAnswer Answer);

/// <summary><c>POST /saker/{case}</c> → 200 <see cref="CaseBegunBody"/>. The case's id is made in the browser; beginning it again changes nothing.</summary>
/// <param name="After">The case that is taken up again; null for none.</param>
public sealed record BeginCaseBody(CommandId Command, RoomId Room, AgendaItemId? Item, CaseTheme Theme, DutyAnswer Duty, CaseId? After = null);

public sealed record CaseBegunBody(string Number)
{
    public override string ToString() => nameof(CaseBegunBody);
}

/// <summary>
/// <c>POST /saker/{case}/tekst</c> → 200 <see cref="CaseSentBody"/>, or 409 with <see cref="CasePlacesBody"/> when something direct
/// is left, certain or asked about, or 422 with it when a reason for what stays is asked about. A version is sent and its review asked for in one act.
/// </summary>
/// <param name="AloneInRole">Nobody else has the writer's role where they work. Null: not answered, and nothing is sent.</param>
public sealed record SendCaseBody(
    CommandId Command,
    CaseTextBody Text,
    ImmutableArray<KeptItem> Kept,
    CaseFindings Findings,
    bool FitsFivePersons,
    CaseFingerprints Fingerprints,
    RoomRole Readers,
    RoomRole PreReaders,
    ImmutableArray<string> Cleared = default,
    bool? AloneInRole = null)
{
    public override string ToString() => nameof(SendCaseBody);
}

/// <summary>What is sent: the arena knows what each box is called.</summary>
public sealed record CaseTextBody(ImmutableArray<CaseBoxBody> Sections, CaseBoxBody KeyQuestion)
{
    public override string ToString() => nameof(CaseTextBody);
}

/// <param name="Key">One of <see cref="CaseForm"/>.</param>
/// <param name="Heading">Not read: a page that was open when the arena was upgraded still sends it.</param>
public sealed record CaseBoxBody(string Key, string Text, string? Heading = null)
{
    public override string ToString() => nameof(CaseBoxBody);
}

/// <summary><c>PUT /saker/{case}/utkast</c> → 204, or 409 with the places as above. No sections: it is forgotten.</summary>
public sealed record CaseDraftBody(ImmutableArray<CaseBoxBody> Sections, ImmutableArray<KeptItem> Kept = default)
{
    public override string ToString() => nameof(CaseDraftBody);
}

/// <param name="Risk">The worse of what the browser and the arena say: red is read by two.</param>
/// <param name="Raisers">What tells most, as the arena reads it, the most telling first; kinds alone, no words of the text.</param>
public sealed record CaseSentBody(string Number, int Version, CaseRisk Risk, ImmutableArray<CaseRiskRaiser> Raisers)
{
    public override string ToString() => nameof(CaseSentBody);
}

/// <summary>Beside <c>title</c> and <c>detail</c> of the refusals <c>case-not-anonymous</c>, <c>case-asked-again</c> and <c>text-may-identify</c>.</summary>
public sealed record CasePlacesBody(ImmutableArray<CasePlace> Places);

// GET /saker/{case}/utkast → 200 CaseDraft (no sections: there is none).
// It is the redacted draft, never the raw text: it is screened like what is sent.
