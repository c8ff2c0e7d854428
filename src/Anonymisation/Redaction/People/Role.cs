namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Who somebody is in a case.</summary>
/// <param name="Key">As in <see cref="Entity.Role"/>.</param>
/// <param name="Bokmaal">What stands in the placeholder: «Mor».</param>
/// <param name="Words">What the person is called beside the name, in both written forms, in lower case.</param>
/// <param name="Plural">As <paramref name="Words"/>, of several at once: «foreldra».</param>
/// <param name="Numbered">Numbered also when there is only one: of these there are often more.</param>
internal sealed record Role(string Key, string Bokmaal, string Nynorsk, IReadOnlyList<string> Words, IReadOnlyList<string> Plural, bool Numbered)
{
    public static Role Of(string key, string bokmaal, string nynorsk, string words, string plural = "", bool numbered = false) =>
        new(key, bokmaal, nynorsk, words.Split(' ', StringSplitOptions.RemoveEmptyEntries), plural.Split(' ', StringSplitOptions.RemoveEmptyEntries), numbered);

    public string Word(WrittenForm written) => written == WrittenForm.Nynorsk ? Nynorsk : Bokmaal;

    /// <summary>The word of the placeholder itself, indefinite: «mor», not «moren».</summary>
    public bool IsPlain(string word) => word.Equals(Bokmaal, StringComparison.OrdinalIgnoreCase) || word.Equals(Nynorsk, StringComparison.OrdinalIgnoreCase);
}
