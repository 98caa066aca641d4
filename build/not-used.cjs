/** Stands for a package that is asked for and never used. */
module.exports = {};
