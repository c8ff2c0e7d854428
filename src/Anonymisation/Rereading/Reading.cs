using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>A text that was read once.</summary>
/// <param name="Words">The text.</param>
/// <param name="Found">What lists, rules and tagger found, in the order of the text, none over another.</param>
/// <param name="Explained">What was found, but is said of everybody.</param>
internal sealed record Reading(Words Words, List<Finding> Found, IReadOnlyCollection<Finding> Explained);
